import { firstStep, reachAbouts, usualReachLadder, type ReachAbout } from '../domain/cases/reach.ts'
import { isMobile } from '../domain/registry/phone-number.ts'
import { addToken } from './cases/agency-token-store.ts'
import type { Listener } from './cases/listener-store.ts'
import { beginReaches, endReaches, findReachLadder } from './cases/reach-store.ts'
import { REPORTER_PHONE } from './cases/seals.ts'
import { spokenCode } from './crypto/tokens.ts'
import type { Tx } from './database/database.ts'
import { derivedId } from './derived-id.ts'
import { dropWaiting } from './messages/outbox-store.ts'
import { owe, phoneChannelOf, type Owed } from './messages/owe.ts'
import { listOpenChannels } from './messages/setting-store.ts'
import type { Done } from './telling.ts'

/** A link by message opens for so many days: as long as a resident may want to see how it ended. */
const LINK_DAYS = 30
/** What is still waiting after that long is held back; the post goes every few seconds. */
const HELD_BACK_MS = 10 * 60_000
/** Twelve of 31 characters, 59 bits: short enough for a message, too many to be guessed through a door that counts. */
const CODE_LENGTH = 12

/** How it ended: a message to whoever agreed to one, and where it must be heard, others are looked for. */
export async function tellEnd(
  tx: Tx,
  one: Done,
  about: ReachAbout,
  reporters: readonly Listener[],
): Promise<void> {
  const agreed = reporters.filter((reporter) => reporter.agreed)
  await tellListeners(tx, one, about, agreed)
  const { ladder } = (await findReachLadder(tx)) ?? usualReachLadder
  if (ladder.about.includes(about)) await seek(tx, one, about, reporters.filter(isBeyondMessages(one)))
}

/** Whoever left no number, or agreed to messages and has a telephone that takes none, still has to hear how it ended. */
const isBeyondMessages =
  ({ house }: Done) =>
  ({ reporterId, phoneSealed, agreed }: Listener): boolean =>
    !phoneSealed || (agreed && !isMobile(house.vault.open(REPORTER_PHONE, reporterId, phoneSealed)))

/** In the matter that they leave they are looked for no longer. */
export async function tellSplit(
  tx: Tx,
  one: Done,
  fromCaseId: string,
  reporters: readonly Listener[],
): Promise<void> {
  const ended = { state: 'ended', how: 'closed', at: one.now } as const
  for (const { reporterId } of reporters) await endReaches(tx, { caseIds: [fromCaseId], reporterId }, ended)
  await tellEverybody(tx, one, 'case-split', reporters)
}

/**
 * Nobody may look for a matter under a number that is no longer its own: a message to whoever agreed to one, and a call or a visit to
 * everybody else, also where a message cannot go out.
 */
export async function tellEverybody(
  tx: Tx,
  one: Done,
  about: ReachAbout,
  reporters: readonly Listener[],
): Promise<void> {
  const agreed = reporters.filter((reporter) => reporter.agreed)
  const told = await tellListeners(tx, one, about, agreed)
  await seek(
    tx,
    one,
    about,
    reporters.filter(({ reporterId }) => !told.has(reporterId)),
  )
}

/** They are looked for without a message: by telephone, or without a number by a neighbour or at the door. */
async function seek(tx: Tx, one: Done, about: ReachAbout, reporters: readonly Listener[]): Promise<void> {
  if (reporters.length === 0) return
  const { version, ladder } = (await findReachLadder(tx)) ?? usualReachLadder
  const sought = reporters.map(({ caseId, reporterId, phoneSealed, isConfidential }) => ({
    id: derivedId('reach', one.envelopeId, about, reporterId),
    caseId,
    reporterId,
    about,
    step: firstStep(ladder, { hasPhone: phoneSealed !== null, isConfidential }),
    ladderVersion: version,
  }))
  await beginReaches(tx, sought, one.now)
}

/**
 * A message with a link of their own to each who has a mobile phone; and where it must be read, the ladder begins with it. Returns to
 * which reporters one is owed.
 */
export async function tellListeners(
  tx: Tx,
  { house, envelopeId, now }: Done,
  about: ReachAbout,
  listeners: readonly Listener[],
): Promise<ReadonlySet<string>> {
  const channel = listeners.length === 0 ? undefined : phoneChannelOf(await listOpenChannels(tx))
  if (!channel) return new Set()
  const endsAt = new Date(Date.parse(now) + LINK_DAYS * 86_400_000).toISOString()
  const owed = listeners.flatMap(({ reporterId, caseId, gridId, number, phoneSealed }): Owed[] => {
    const to = phoneSealed && house.vault.open(REPORTER_PHONE, reporterId, phoneSealed)
    if (!to || !isMobile(to)) return []
    const id = derivedId('message', envelopeId, about, caseId, reporterId)
    const code = spokenCode(CODE_LENGTH)
    const facts = { number, code, link: `${house.publicUrl}/s/${code}` }
    return [{ id, about, channel, to, facts, gridId, caseId, reporterId }]
  })
  const written = await owe(tx, house, owed, now)
  await dropOvertaken(tx, written, now)
  for (const { id, caseId, facts } of written) {
    const hash = house.vault.tokenHash(facts['code']!)
    const opens = { committeeId: tx.committeeId, opensKind: 'case' as const, opensId: caseId!, endsAt }
    await addToken(tx, { hash, bearer: 'resident', id, ...opens })
  }
  const told = new Set(written.map(({ reporterId }) => reporterId!))
  const { version, ladder } = (await findReachLadder(tx)) ?? usualReachLadder
  if (!ladder.about.includes(about)) return told
  const reaches = written.map(({ id, caseId, reporterId }) => ({
    id: derivedId('reach', id),
    caseId: caseId!,
    reporterId: reporterId!,
    about,
    step: 'message' as const,
    ladderVersion: version,
  }))
  await beginReaches(tx, reaches, now)
  return told
}

/** What was held back (by the night, or a fault) says less than what is owed now: three messages at eight in the morning help nobody. */
async function dropOvertaken(tx: Tx, written: readonly Owed[], now: string): Promise<void> {
  if (written.length === 0) return
  await dropWaiting(tx, {
    caseIds: written.map(({ caseId }) => caseId!),
    reporterIds: written.map(({ reporterId }) => reporterId!),
    about: reachAbouts,
    owedBefore: new Date(Date.parse(now) - HELD_BACK_MS).toISOString(),
  })
}
