import { useEffect, useState } from 'react'
import { callerFinds, type Caller } from '../../domain/cases/case-queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'

const PAUSE_MS = 250

/** Only digits and what is written between them: a number, not a name. */
export function isNumber(text: string): boolean {
  return /^[\d\s+()-]*$/.test(text)
}

interface Found {
  readonly people: readonly Caller[]
  /** Asked, and nobody was found. */
  readonly isNobody: boolean
}

/** Whoever has this number or name, asked when the typing pauses. */
export function useCallers(text: string): Found {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const digits = asked !== '' && isNumber(asked)
  const question =
    digits && asked.replace(/\D/g, '').length >= 7
      ? { phone: asked }
      : !digits && Array.from(asked).length >= 2
        ? { name: asked }
        : undefined
  const found = useAsk(callerFinds, question)
  const people = question ? (found.data ?? []) : []
  return { people, isNobody: people.length === 0 && question !== undefined && found.isSuccess }
}
