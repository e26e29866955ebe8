import type { tryReach } from '../cases/reach.ts'
import type { InputOf } from '../kit/action.ts'
import type { Satisfaction, returnVisit } from '../cases/case-record.ts'
import type { DoorOutcome, NextVisit, recordDoorVisit } from '../doors/visit.ts'
import type { castVote } from '../drives/ballot.ts'
import type { recordDriveVisit } from '../drives/drive.ts'
import type { Stance } from '../drives/stance.ts'
import type { Choice } from '../drives/tally.ts'
import type { Day } from '../kit/days.ts'
import type { PatrolFinding, recordPatrol } from '../locks/lock.ts'
import type { CheckResult, checkCommitment } from '../mediation/commitment.ts'
import type { DoorItem, DoorRecord } from './field-record.ts'

/** What somebody says of one visit at one door; each open thing has its own answer, where there is one. */
export interface VisitSaid {
  readonly outcome: DoorOutcome
  readonly awayUntil: Day | null
  readonly words: string
  readonly next: NextVisit | null
  /** By target, ballot and case. */
  readonly stances: Readonly<Record<string, Stance | undefined>>
  readonly votes: Readonly<Record<string, { readonly choice: Choice; readonly proxy: boolean } | undefined>>
  readonly returnVisits: Readonly<Record<string, ReturnSaid | undefined>>
  /** What was seen, by check of a promise and by lock: also where nobody spoke. */
  readonly checks: Readonly<Record<string, CheckResult | undefined>>
  readonly patrols: Readonly<Record<string, PatrolFinding | undefined>>
  /** JPEG in base64, by check of a promise, where a picture was agreed and taken. */
  readonly evidence: Readonly<Record<string, string | undefined>>
}

export interface ReturnSaid {
  readonly solved?: boolean | undefined
  readonly satisfaction?: Satisfaction | undefined
}

/** What goes into the outbox: the deeds of one visit, together. */
export type VisitDeed =
  | { readonly action: 'doorVisit.record'; readonly input: InputOf<typeof recordDoorVisit> }
  | { readonly action: 'driveVisit.record'; readonly input: InputOf<typeof recordDriveVisit> }
  | { readonly action: 'ballot.vote'; readonly input: InputOf<typeof castVote> }
  | { readonly action: 'commitment.check'; readonly input: InputOf<typeof checkCommitment> }
  | { readonly action: 'lock.patrol'; readonly input: InputOf<typeof recordPatrol> }
  | { readonly action: 'reach.try'; readonly input: InputOf<typeof tryReach> }
  | { readonly action: 'case.returnVisit'; readonly input: InputOf<typeof returnVisit> }

/** Somebody of the home spoke, in person or by telephone. */
export function hasSpoken(outcome: DoorOutcome): boolean {
  return ['met', 'telephone', 'otherAnswered', 'refused'].includes(outcome)
}

/**
 * The knock itself, and what it means for everything open at the door: an answer where one was given, a knock in vain where
 * nobody spoke. Somebody who was met and not asked about a thing has said nothing about it.
 */
export function visitDeeds(
  door: Pick<DoorRecord, 'id' | 'open'>,
  said: VisitSaid,
  { newId, today }: { readonly newId: () => string; readonly today: Day },
): readonly VisitDeed[] {
  const { outcome, awayUntil, words, next } = said
  const knock = { visitId: newId(), dwellingId: door.id, outcome, awayUntil, words: words.trim(), next }
  return [
    { action: 'doorVisit.record', input: knock },
    ...door.open.flatMap((item) => [
      ...driveVisit(item, said, newId),
      ...returnVisitTo(item, said, newId),
      ...looked(item, said, newId),
      ...told(item, said, newId),
    ]),
    ...ballotsAt(door).flatMap(({ ballotId }): readonly VisitDeed[] => {
      const given = said.votes[ballotId]
      const ballot = { voteId: newId(), ballotId, dwellingId: door.id, votedOn: today }
      return given ? [{ action: 'ballot.vote', input: { ...ballot, way: 'door', ...given } }] : []
    }),
  ]
}

function driveVisit(item: DoorItem, said: VisitSaid, newId: () => string): readonly VisitDeed[] {
  const { outcome, words, next } = said
  if (item.kind !== 'drive' || outcome === 'needsVisit') return []
  const answer = said.stances[item.targetId]
  if (hasSpoken(outcome) && answer === undefined && !item.voteOnly) return []
  // Nobody opened: whoever has said something before has not taken it back. A list made for a vote asks no stance: it counts knocks.
  const stance = answer ?? (item.stance === null && !item.voteOnly ? 'unmet' : null)
  const { targetId } = item
  const nextOn = next?.on ?? null
  return [
    {
      action: 'driveVisit.record',
      input: { visitId: newId(), targetId, outcome, stance, words: words.trim(), nextOn },
    },
  ]
}

/** Ballots that are open at this door, each once, however many things of the drive are there. */
export function ballotsAt({ open }: Pick<DoorRecord, 'open'>): readonly BallotHere[] {
  const ballots = open.flatMap((item) =>
    item.kind === 'drive' && item.ballotId ? [[item.ballotId, item.topic ?? ''] as const] : [],
  )
  return [...new Map(ballots)].map(([ballotId, topic]) => ({ ballotId, topic }))
}

/** `topic`: what is voted on; empty where the server that named it is an older one. */
export interface BallotHere {
  readonly ballotId: string
  readonly topic: string
}

function returnVisitTo(item: DoorItem, said: VisitSaid, newId: () => string): readonly VisitDeed[] {
  if (item.kind !== 'case' || !item.returnVisit || said.outcome === 'needsVisit') return []
  const way = said.outcome === 'telephone' ? 'telephone' : 'door'
  const visit = { caseId: item.caseId, visitId: newId(), way, reporterId: null } as const
  if (!hasSpoken(said.outcome)) {
    return [{ action: 'case.returnVisit', input: { ...visit, reached: false, words: '' } }]
  }
  const { solved, satisfaction } = said.returnVisits[item.caseId] ?? {}
  if (solved === undefined || satisfaction === undefined) return []
  return [
    {
      action: 'case.returnVisit',
      input: { ...visit, reached: true, solved, satisfaction, words: said.words.trim() },
    },
  ]
}

function looked(item: DoorItem, said: VisitSaid, newId: () => string): readonly VisitDeed[] {
  if (item.kind === 'commitment') {
    const { checkId } = item
    const result = said.checks[checkId]
    const finding = {
      findingId: newId(),
      checkId,
      words: said.words.trim(),
      image: said.evidence[checkId] ?? null,
    }
    return result ? [{ action: 'commitment.check', input: { ...finding, result } }] : []
  }
  const found = item.kind === 'lockPatrol' ? said.patrols[item.lockId] : undefined
  if (item.kind !== 'lockPatrol' || !found) return []
  return [{ action: 'lock.patrol', input: { checkId: newId(), lockId: item.lockId, found } }]
}

/** Whoever was to be told was met, or called from the door; a neighbour who answered is not the person. */
function told(item: DoorItem, { outcome, words }: VisitSaid, newId: () => string): readonly VisitDeed[] {
  if (item.kind !== 'reach' || outcome === 'needsVisit') return []
  const step = outcome === 'telephone' ? 'call' : 'knock'
  const reached = outcome === 'met' || outcome === 'telephone'
  const input = { tryId: newId(), reachId: item.reachId, step, reached, words: words.trim() } as const
  return [{ action: 'reach.try', input }]
}

/** What is still to be said before this visit can be kept; a half answer to a return visit is none. */
export function unfinished(door: Pick<DoorRecord, 'open'>, said: VisitSaid): readonly string[] {
  return door.open.flatMap((item) => {
    if (item.kind !== 'case') return []
    const answer = said.returnVisits[item.caseId]
    const half = answer && (answer.solved === undefined) !== (answer.satisfaction === undefined)
    return half ? [item.caseId] : []
  })
}
