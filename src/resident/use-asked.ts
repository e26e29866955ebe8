import { useCallback, useEffect, useState } from 'react'
import { answered, type Reached } from './reach.ts'

export interface Asked<T> {
  readonly answer: T | undefined
  /** The last question that brought no answer. What was shown before stays. */
  readonly failed: Reached | undefined
  readonly again: () => Promise<void>
}

/**
 * One question at the beginning and whenever `again` is called; `question` must stay the same function. `known` is shown until it is
 * answered.
 */
export function useAsked<T>(question: () => Promise<Reached>, known?: T): Asked<T> {
  const [answer, setAnswer] = useState<T | undefined>(known)
  const [failed, setFailed] = useState<Reached>()
  const again = useCallback(async () => {
    const result = await question()
    const body = answered<T>(result)
    if (body !== undefined) setAnswer(body)
    setFailed(body === undefined ? result : undefined)
  }, [question])
  useEffect(() => void again(), [again])
  return { answer, failed, again }
}
