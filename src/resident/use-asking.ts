import { useCallback, useState } from 'react'
import type { Challenge } from '../domain/cases/ask-limits.ts'
import type { ResidentChoices } from '../domain/cases/resident-choices.ts'
import { deviceName } from './device.ts'
import { answered, ask, reach } from './reach.ts'
import { useSending } from './sending.ts'
import { useAsked } from './use-asked.ts'

/** What `/api/resident/ask` answers. */
export interface Told {
  readonly answer: { readonly number: string; readonly caseId: string }
  readonly secret?: { readonly access?: string }
  readonly token: string
}

/** How the question is answered, or that it is wanted in words. */
export interface Reply {
  readonly answer?: { readonly id: string; readonly pick: number }
  readonly inWords?: boolean
}

/** What stands between the matter and the desk until it is answered; `missed`: the one before it was answered wrongly. */
export interface Put {
  readonly challenge: Challenge
  readonly missed: boolean
}

/** Sends one matter; near a limit the server puts a question first, and `put` is there until it is answered. */
export function useAsking(at: string) {
  const { busy, trouble, run } = useSending()
  const [put, setPut] = useState<Put>()
  const [isHeld, setHeld] = useState(false)
  const send = async (typed: object, reply: Reply = {}): Promise<Told | undefined> => {
    const result = await run('ask', { at, ...typed }, ({ id, makes, makesToo, madeAt }) =>
      reach('/api/resident/ask', {
        device: deviceName(),
        body: { ...typed, ...reply, id, at, madeAt, caseId: makes, reporterId: makesToo },
      }),
    )
    if (!result) return undefined
    const challenge =
      result.kind === 'answer' ? (result.body['challenge'] as Challenge | undefined) : undefined
    setHeld(challenge !== undefined)
    if (challenge) setPut({ challenge, missed: reply.answer !== undefined })
    // Without a connection the question stays: it can be answered once more.
    else if (result.kind === 'answer') setPut(undefined)
    return answered<Told>(result)
  }
  return { send, busy, put, trouble: isHeld ? undefined : trouble }
}

const NOTHING: ResidentChoices = { compounds: [], kinds: [] }

/** Places and kinds to choose from; without a connection everything is said in words. */
export function useChoices(at: string): ResidentChoices {
  const question = useCallback(() => ask('resident.choices', undefined, at), [at])
  return useAsked<ResidentChoices>(question).answer ?? NOTHING
}
