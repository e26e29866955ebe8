import { findAction } from '../domain/actions.ts'
import type { Actor } from '../domain/identity/actor.ts'
import type { Action, Envelope } from '../domain/kit/action.ts'
import type { Outcome } from '../domain/kit/refusal.ts'
import { storable } from '../domain/kit/storable.ts'
import type { Subject } from '../domain/kit/subject.ts'
import type { Applied, Circumstance, Deed } from './deed.ts'
import type { House } from './house.ts'
import { inputIssues } from './input-issues.ts'
import type { Entry } from './journal.ts'

/** One envelope and whoever sent it. */
export interface Sent {
  readonly envelope: Envelope
  readonly actor: Actor
}

/** A deed that has been let in so far; `outcome` is set as soon as it is decided. */
export interface SentDeed {
  readonly sent: Sent
  readonly action: Action
  input: unknown
  outcome?: Outcome
  line?: Entry
  /** What it brought with it; written down behind it. */
  brought?: readonly SentDeed[]
}

export function admit(sent: Sent): SentDeed {
  const action = findAction(sent.envelope.action)
  if (!action) throw new Error(`unknown action ${sent.envelope.action}`)
  const parsed = action.input.safeParse(storable(sent.envelope.input))
  if (parsed.success) return { sent, action, input: parsed.data }
  return { sent, action, input: undefined, outcome: { status: 'invalid', issues: inputIssues(parsed.error) } }
}

export function undecided(one: SentDeed): boolean {
  return one.outcome === undefined
}

export function circumstance({ envelope, actor }: Sent, now: string, house: House): Circumstance {
  return { actor, now, madeAt: envelope.madeAt, envelopeId: envelope.id, house }
}

export function settle(one: SentDeed, deed: Deed<unknown, Subject>, applied: Applied): void {
  const { envelope, actor } = one.sent
  const subject = applied.subject ?? deed.subject
  one.outcome = {
    status: 'done',
    position: 0,
    ...(applied.answer === undefined ? {} : { answer: applied.answer }),
    ...(applied.secret === undefined ? {} : { secret: applied.secret }),
  }
  one.line = {
    envelopeId: envelope.id,
    action: envelope.action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    gridId: subject.gridId ?? null,
    actorKind: actor.kind,
    actorId: actor.id,
    madeAt: envelope.madeAt,
    detail: applied.detail ?? null,
    answer: applied.answer ?? null,
  }
}
