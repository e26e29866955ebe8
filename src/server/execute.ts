import { Refused, type Outcome } from '../domain/kit/refusal.ts'
import type { Subject } from '../domain/kit/subject.ts'
import type { Tx } from './database/database.ts'
import { handlerOf, type Deed } from './deed.ts'
import type { House } from './house.ts'
import { appendEntries, findEntries, type KnownEntry } from './journal.ts'
import { judge, type Verdicts } from './judge.ts'
import { admit, circumstance, settle, undecided, type Sent, type SentDeed } from './sent-deed.ts'
import { tellingAfter } from './telling.ts'

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
  const deeds = sent.map(admit)
  const [first, ...others] = groups(deeds)
  // Travels with the question above: most deeds are new. Of one that is done already nothing is wanted but its answer.
  const seen = first && loadSubjects(tx, first, house, now)
  seen?.catch(() => undefined)
  answerAsBefore(deeds, await asked)
  if (first?.some(undecided)) await carryOut(tx, first, house, now, await seen)
  for (const group of others) await carryOut(tx, group, house, now)
  await tellOthers(tx, deeds, house, now)
  await more.besides?.(repeated(deeds))
  await writeDown(tx, deeds, now)
  return repeated(deeds)
}

export interface Together {
  /** What else is written in the same transaction, once it is known how each ends (positions are not given out yet). */
  readonly besides?: (outcomes: readonly Outcome[]) => Promise<void>
  /** None of them has been sent before: the books are not asked. Where that was wrong, the key on the envelope's id breaks it all. */
  readonly isNew?: boolean
}

function answerAsBefore(deeds: readonly SentDeed[], known: readonly KnownEntry[]): void {
  if (known.length === 0) return
  const byEnvelope = new Map(known.map((entry) => [entry.envelopeId, entry]))
  for (const one of deeds) {
    const before = byEnvelope.get(one.sent.envelope.id)
    if (before) one.outcome = asBefore(before, one.sent)
  }
}

function asBefore(before: KnownEntry, { envelope, actor }: Sent): Outcome {
  const same = before.actorId === actor.id && before.action === envelope.action
  if (!same) return { status: 'refused', refusal: { code: 'envelope-reused' } }
  return { status: 'done', position: before.position, answer: before.answer ?? undefined }
}

/** Runs of the same bulk action go together; everything else, and a second delivery in the same batch, goes alone. */
function groups(deeds: readonly SentDeed[]): SentDeed[][] {
  const all: SentDeed[][] = []
  const seen = new Set<string>()
  for (const one of deeds) {
    if (one.outcome || seen.has(one.sent.envelope.id)) continue
    seen.add(one.sent.envelope.id)
    const last = all.at(-1)
    const bulk = handlerOf(one.action.name).bulk
    if (bulk && last?.[0]?.action === one.action) last.push(one)
    else all.push([one])
  }
  return all
}

type Subjects = ReadonlyMap<SentDeed, Subject | undefined>

async function loadSubjects(
  tx: Tx,
  group: readonly SentDeed[],
  house: House,
  now: string,
): Promise<Subjects> {
  const circumstances = group.map((one) => ({ ...circumstance(one.sent, now, house), input: one.input }))
  const subjects = await handlerOf(group[0]!.action.name).subjects(tx, circumstances)
  return new Map(group.map((one, index) => [one, subjects[index]]))
}

async function carryOut(
  tx: Tx,
  group: readonly SentDeed[],
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
    const ready: { one: SentDeed; deed: Deed<unknown, Subject> }[] = []
    const later: SentDeed[] = []
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
async function bring(tx: Tx, sent: readonly Sent[], house: House, now: string): Promise<readonly SentDeed[]> {
  const known = await findEntries(
    tx,
    sent.map(({ envelope }) => envelope.id),
  )
  const deeds = sent.map(admit)
  answerAsBefore(deeds, known)
  for (const group of groups(deeds)) await carryOut(tx, group, house, now)
  for (const { outcome } of deeds) {
    if (outcome?.status === 'refused') throw new Refused(outcome.refusal.code, outcome.refusal.facts)
    if (outcome?.status !== 'done')
      throw new Refused('deed-not-possible', { why: outcome?.status ?? 'notFound' })
  }
  return deeds
}

/** What people outside are owed after these deeds, in the same transaction: one look for all deeds of a kind. */
async function tellOthers(tx: Tx, deeds: readonly SentDeed[], house: House, now: string): Promise<void> {
  const told = deeds.flatMap((one) => [one, ...(one.brought ?? [])]).filter((one) => one.line)
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

async function writeDown(tx: Tx, deeds: readonly SentDeed[], now: string): Promise<void> {
  const written = deeds.flatMap((one) => [one, ...(one.brought ?? [])]).filter((one) => one.line)
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
function repeated(deeds: readonly SentDeed[]): readonly Outcome[] {
  const byId = new Map<string, SentDeed>()
  for (const one of deeds) if (one.outcome) byId.set(one.sent.envelope.id, one)
  return deeds.map((one) => {
    if (one.outcome) return one.outcome
    const first = byId.get(one.sent.envelope.id)!
    if (first.sent.actor.id === one.sent.actor.id) return first.outcome!
    return { status: 'refused', refusal: { code: 'envelope-reused' } }
  })
}
