import { useRef, useState } from 'react'
import { newId } from '../domain/kit/ids.ts'
import { reach, type Reached, type Token } from './reach.ts'
import { words } from './words.ts'

/** The sentence for whatever is not done; `undefined` when it is. */
export function troubleOf(result: Reached): string | undefined {
  if (result.kind === 'offline') return words.offline
  if (result.kind === 'fault') return words.fault
  if (result.status === 200) return undefined
  if (result.status === 429) return words.tooOften
  const code = (result.body['refusal'] as { code?: string } | undefined)?.code
  if (code === 'follow-not-found' || result.status === 404) return words.notFound
  if (code === 'follow-locked' || code === 'asked-too-often') return words.tooOften
  return words.invalid
}

/** A try that nobody answered keeps its id for the next one, so that pressing twice sends once. */
export function useEnvelope(): { id: () => string; answered: () => void } {
  const kept = useRef<string | undefined>(undefined)
  return {
    id: () => (kept.current ??= newId()),
    answered: () => void (kept.current = undefined),
  }
}

/** One deed with a token: link or resident. */
export function useDeed(token: Token) {
  const envelope = useEnvelope()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const send = async (action: string, input: unknown): Promise<boolean> => {
    setBusy(true)
    const body = { id: envelope.id(), input, madeAt: new Date().toISOString() }
    const result = await reach(`/api/do/${action}`, { body, token })
    if (result.kind === 'answer') envelope.answered()
    setBusy(false)
    setTrouble(troubleOf(result))
    return result.kind === 'answer' && result.status === 200
  }
  return { send, busy, trouble }
}
