import { findAction } from '../domain/actions.ts'
import type { Actor } from '../domain/identity/actor.ts'
import type { Action, Envelope } from '../domain/kit/action.ts'
import { dayOf } from '../domain/kit/dates.ts'
import { storable } from '../domain/kit/storable.ts'
import { Refused, type Outcome } from '../domain/kit/refusal.ts'
import type { Subject } from '../domain/kit/subject.ts'
import { may, type Verdict } from '../domain/may.ts'
import type { Permitted } from '../domain/permissions.ts'
import { handlerOf, type Applied, type Circumstance, type Deed } from './deed.ts'
import type { Tx } from './database/database.ts'
import type { House } from './house.ts'
import { inputIssues } from './input-issues.ts'
import { tellingAfter } from './telling.ts'
import { appendEntries, findEntries, type Entry, type KnownEntry } from './journal.ts'

/** One envelope and whoever sent it. */
export interface Sent {
  readonly envelope: Envelope
  readonly actor: Actor
}

/** A deed that has been let in so far; `outcome` is set as soon as it is decided. */
interface Case {
  readonly sent: Sent
  readonly action: Action
  input: unknown
  outcome?: Outcome
  line?: Entry
  /** What it brought with it; written down behind it. */
  brought?: readonly Case[]
}

/**
 * The one door for changes: many envelopes in one transaction of one committee's books, each with its own outcome.
 * In the order a reader would guess: already done? → parse → load and lock the subject → may this person, there? → is the
 * step possible from here? → apply → append to the journal, which claims the envelope's id → commit.
 *
 * A rule that says no before anything is written leaves the others untouched. A `Refused` thrown while writing, or a fault,
 * ends the whole transaction; the caller then sends the envelopes one at a time.
 */
export async function executeIn(
  tx: Tx,
  sent: readonly Sent[],
  house: House,
  now: string,
  more: Together = {},
): Promise<readonly Outcome[]> {
  const ids = more.isNew ? [] : [...new Set(sent.map(({ envelope }) => envelope.id))]
  const asked = ids.length > 0 ? findEntries(tx, ids) : []
  const cases = sent.map(admit)
  const [first, ...others] = groups(cases)
  // Travels with the question above: most deeds are new. Of one that is done already nothing is wanted but its answer.
  const seen = first && loadSubjects(tx, first, house, now)
  seen?.catch(() => undefined)
  answerAsBefore(cases, await asked)
  if (first?.some(undecided)) await carryOut(tx, first, house, now, await seen)
  for (const group of others) await carryOut(tx, group, house, now)
  await tellOthers(tx, cases, house, now)
  await more.besides?.(repeated(cases))
  await writeDown(tx, cases, now)
  return repeated(cases)
}

export interface Together {
  /** What else is written in the same transaction, once it is known how each ends (positions are not given out yet). */
  readonly besides?: (outcomes: readonly Outcome[]) => Promise<void>
  /** None of them has been sent before: the books are not asked. Where that was wrong, the key on the envelope's id breaks it all. */
  readonly isNew?: boolean
}

function admit(sent: Sent): Case {
  const action = findAction(sent.envelope.action)
  if (!action) throw new Error(`unknown action ${sent.envelope.action}`)
  const parsed = action.input.safeParse(storable(sent.envelope.input))
  if (parsed.success) return { sent, action, input: parsed.data }
  return { sent, action, input: undefined, outcome: { status: 'invalid', issues: inputIssues(parsed.error) } }
}

function answerAsBefore(cases: readonly Case[], known: readonly KnownEntry[]): void {
  if (known.length === 0) return
  const byEnvelope = new Map(known.map((entry) => [entry.envelopeId, entry]))
  for (const one of cases) {
    const before = byEnvelope.get(one.sent.envelope.id)
    if (before) one.outcome = asBefore(before, one.sent)
  }
}

function asBefore(before: KnownEntry, { envelope, actor }: Sent): Outcome {
  const same = before.actorId === actor.id && before.action === envelope.action
  if (!same) return { status: 'refused', refusal: { code: 'envelope-reused' } }
  return { status: 'done', position: before.position, answer: before.answer ?? undefined }
}

function undecided(one: Case): boolean {
  return one.outcome === undefined
}

/** Runs of the same bulk action go together; everything else, and a second delivery in the same batch, goes alone. */
function groups(cases: readonly Case[]): Case[][] {
  const all: Case[][] = []
  const seen = new Set<string>()
  for (const one of cases) {
    if (one.outcome || seen.has(one.sent.envelope.id)) continue
    seen.add(one.sent.envelope.id)
    const last = all.at(-1)
    const bulk = handlerOf(one.action.name).bulk
    if (bulk && last?.[0]?.action === one.action) last.push(one)
    else all.push([one])
  }
  return all
}

type Subjects = ReadonlyMap<Case, Subject | undefined>

async function loadSubjects(tx: Tx, group: readonly Case[], house: House, now: string): Promise<Subjects> {
  const circumstances = group.map((one) => ({ ...circumstance(one.sent, now, house), input: one.input }))
  const subjects = await handlerOf(group[0]!.action.name).subjects(tx, circumstances)
  return new Map(group.map((one, index) => [one, subjects[index]]))
}

async function carryOut(
  tx: Tx,
  group: readonly Case[],
  house: House,
  now: string,
  seen?: Subjects,
): Promise<void> {
  let subjects = seen
  let waiting = group.filter(undecided)
  const known: Verdicts = new Map()
  while (waiting.length > 0) {
    const handler = handlerOf(waiting[0]!.action.name)
    subjects ??= await loadSubjects(tx, waiting, house, now)
    const taken = new Set<string>()
    const ready: { one: Case; deed: Deed<unknown, Subject> }[] = []
    const later: Case[] = []
    for (const one of waiting) {
      const subject = subjects.get(one)
      // A second deed to the same thing must see what the first has made of it: it waits for the next round.
      if (subject && taken.has(subject.id)) {
        later.push(one)
        continue
      }
      if (subject) taken.add(subject.id)
      const deed = await judge(tx, one, subject, house, now, known)
      if (deed) ready.push({ one, deed })
    }
    const applied =
      ready.length > 0
        ? await handler.applyAll(
            tx,
            ready.map(({ deed }) => deed),
          )
        : []
    for (const [index, { one, deed }] of ready.entries()) {
      const { brings, ...told } = applied[index] ?? {}
      settle(one, deed, told)
      if (brings?.length) one.brought = await bring(tx, brings, house, now)
    }
    waiting = later
    subjects = undefined
  }
}

/** Deeds that another deed brings with it: done, all of them, or the whole transaction is taken back. */
async function bring(tx: Tx, sent: readonly Sent[], house: House, now: string): Promise<readonly Case[]> {
  const known = await findEntries(
    tx,
    sent.map(({ envelope }) => envelope.id),
  )
  const cases = sent.map(admit)
  answerAsBefore(cases, known)
  for (const group of groups(cases)) await carryOut(tx, group, house, now)
  for (const { outcome } of cases) {
    if (outcome?.status === 'refused') throw new Refused(outcome.refusal.code, outcome.refusal.facts)
    if (outcome?.status !== 'done')
      throw new Refused('deed-not-possible', { why: outcome?.status ?? 'notFound' })
  }
  return cases
}

/** What was found for one actor in one group of the same deed, by grid. */
type Verdicts = Map<Actor, Map<string, Verdict>>

/**
 * May this person, there? Two hundred knocks in one grid are one question: only a subject that is somebody's own, or is put to
 * somebody by name or office, is asked about by itself.
 */
function verdictOn(
  { sent, action }: Case,
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

async function judge(
  tx: Tx,
  one: Case,
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

async function refusalOf(tx: Tx, one: Case, deed: Deed<unknown, Subject>) {
  try {
    return await handlerOf(one.action.name).refuses?.(tx, deed)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

function circumstance({ envelope, actor }: Sent, now: string, house: House): Circumstance {
  return { actor, now, madeAt: envelope.madeAt, envelopeId: envelope.id, house }
}

function settle(one: Case, deed: Deed<unknown, Subject>, applied: Applied): void {
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

/** What people outside are owed after these deeds, in the same transaction: one look for all deeds of a kind. */
async function tellOthers(tx: Tx, cases: readonly Case[], house: House, now: string): Promise<void> {
  const told = cases.flatMap((one) => [one, ...(one.brought ?? [])]).filter((one) => one.line)
  for (const action of new Set(told.map((one) => one.action.name))) {
    const tell = tellingAfter(action)
    if (!tell) continue
    const done = told
      .filter((one) => one.action.name === action)
      .map((one) => ({
        ...circumstance(one.sent, now, house),
        input: one.input,
        detail: (one.line?.detail ?? {}) as Readonly<Record<string, unknown>>,
        subjectId: one.line?.subjectId ?? '',
        secret: one.outcome?.status === 'done' ? one.outcome.secret : undefined,
      }))
    await tell(tx, done)
  }
}

async function writeDown(tx: Tx, cases: readonly Case[], now: string): Promise<void> {
  const written = cases.flatMap((one) => [one, ...(one.brought ?? [])]).filter((one) => one.line)
  if (written.length === 0) return
  const first = await appendEntries(
    tx,
    now,
    written.map((one) => one.line!),
  )
  for (const [index, one] of written.entries()) {
    one.outcome = { ...one.outcome, position: first + index } as Outcome
  }
}

/** A second delivery inside the same batch is answered like the first. */
function repeated(cases: readonly Case[]): readonly Outcome[] {
  const byId = new Map<string, Case>()
  for (const one of cases) if (one.outcome) byId.set(one.sent.envelope.id, one)
  return cases.map((one) => {
    if (one.outcome) return one.outcome
    const first = byId.get(one.sent.envelope.id)!
    if (first.sent.actor.id === one.sent.actor.id) return first.outcome!
    return { status: 'refused', refusal: { code: 'envelope-reused' } }
  })
}
