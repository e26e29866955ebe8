import { useRef, useState } from 'react'
import { tryEnded, tryOf, type Try } from './envelope.ts'
import { reach, type Reached, type Token } from './reach.ts'
import { useWords } from './settings.tsx'
import { troubleOf } from './trouble.ts'

export interface Sending {
  readonly busy: boolean
  /** Why it did not go through, in words. */
  readonly trouble: string | undefined
  /** Of one deed with one content; `undefined` while one is under way, so that two presses send once. */
  run(deed: string, content: unknown, call: (one: Try) => Promise<Reached>): Promise<Reached | undefined>
}

/** One thing is sent at a time; a try that nobody answered keeps its ids. */
export function useSending(): Sending {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const [last, setLast] = useState<Reached>()
  const under = useRef(false)
  const run: Sending['run'] = async (deed, content, call) => {
    if (under.current) return undefined
    under.current = true
    setBusy(true)
    const result = await call(tryOf(deed, content))
    if (result.kind === 'answer') tryEnded(deed)
    under.current = false
    setBusy(false)
    setLast(result)
    return result
  }
  return { busy, trouble: last && troubleOf(words, last), run }
}

/** One deed with a token: link or resident. `makes` names the id of what the deed makes, if it makes something. */
export function useDeed(token: Token) {
  const { busy, trouble, run } = useSending()
  const send = async (action: string, input: object, makes?: string): Promise<boolean> => {
    const result = await run(action, input, ({ id, makes: made, madeAt }) => {
      const whole = makes ? { ...input, [makes]: made } : input
      return reach(`/api/do/${action}`, { body: { id, input: whole, madeAt }, token })
    })
    return result?.kind === 'answer' && result.status === 200
  }
  return { send, busy, trouble }
}
