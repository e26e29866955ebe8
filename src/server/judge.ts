import type { Actor } from '../domain/identity/actor.ts'
import { dayOf } from '../domain/kit/dates.ts'
import { Refused } from '../domain/kit/refusal.ts'
import type { Subject } from '../domain/kit/subject.ts'
import { may, type Verdict } from '../domain/may.ts'
import type { Permitted } from '../domain/permissions.ts'
import type { Tx } from './database/database.ts'
import { handlerOf, type Deed } from './deed.ts'
import type { House } from './house.ts'
import { circumstance, type SentDeed } from './sent-deed.ts'

/** What was found for one actor in one group of the same deed, by grid. */
export type Verdicts = Map<Actor, Map<string, Verdict>>

/**
 * May this person, there? Two hundred knocks in one grid are one question: only a subject that is somebody's own, or is put to
 * somebody by name or office, is asked about by itself.
 */
function verdictOn(
  { sent, action }: SentDeed,
  subject: Subject,
  house: House,
  now: string,
  known: Verdicts,
): Verdict {
  const { envelope, actor } = sent
  const ask = (): Verdict => {
    const place = house.areas.place(envelope.at, subject.gridId ?? null)
    return place ? may(actor, action.name as Permitted, place, subject, dayOf(now)) : 'unseen'
  }
  const isPersonal = subject.accountId || subject.organisationId || subject.appointed
  if (actor.kind !== 'account' || isPersonal) return ask()
  let mine = known.get(actor)
  if (!mine) known.set(actor, (mine = new Map()))
  const scope = `${action.name} ${envelope.at} ${subject.gridId ?? ''}`
  const before = mine.get(scope)
  if (before) return before
  const verdict = ask()
  mine.set(scope, verdict)
  return verdict
}

/** May this person, there? Is the step possible from here, and does the deed's own rule agree? `undefined`: it does not, and `outcome` says why. */
export async function judge(
  tx: Tx,
  one: SentDeed,
  subject: Subject | undefined,
  house: House,
  now: string,
  known: Verdicts,
): Promise<Deed<unknown, Subject> | undefined> {
  const verdict = subject ? verdictOn(one, subject, house, now, known) : 'unseen'
  if (!subject || verdict === 'unseen') one.outcome = { status: 'notFound' }
  else if (verdict === 'forbidden') one.outcome = { status: 'forbidden' }
  if (!subject || one.outcome) return undefined
  const { step } = one.action
  if (step && subject.state !== undefined && !step.from.includes(subject.state)) {
    const facts = { state: subject.state, from: step.from.join(' ') }
    one.outcome = { status: 'refused', refusal: { code: 'wrong-state', facts } }
    return undefined
  }
  const deed = {
    ...circumstance(one.sent, now, house),
    input: one.input,
    subject,
    next: step?.to ?? subject.state ?? '',
  }
  const refusal = await refusalOf(tx, one, deed)
  if (!refusal) return deed
  one.outcome = { status: 'refused', refusal }
  return undefined
}

async function refusalOf(tx: Tx, one: SentDeed, deed: Deed<unknown, Subject>) {
  try {
    return await handlerOf(one.action.name).refuses?.(tx, deed)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}
