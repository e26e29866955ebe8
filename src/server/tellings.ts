import {
  firstStep,
  reachAbouts,
  stepAfter,
  usualReachLadder,
  type ReachAbout,
} from '../domain/cases/reach.ts'
import type { ActionName } from '../domain/actions.ts'
import { isMobile } from '../domain/registry/phone-number.ts'
import {
  findOffice,
  listListeners,
  listMerged,
  listReporters,
  type Listener,
} from './cases/listener-store.ts'
import { addToken } from './cases/agency-token-store.ts'
import {
  beginReaches,
  endReaches,
  findReachLadder,
  findReachOf,
  listReachLadders,
  saveReachStep,
} from './cases/reach-store.ts'
import { REPORTER_PHONE } from './cases/seals.ts'
import { spokenCode } from './crypto/tokens.ts'
import type { Tx } from './database/database.ts'
import { derivedId } from './derived-id.ts'
import { dropWaiting, lockMessage } from './messages/outbox-store.ts'
import { owe, phoneChannelOf, type Owed } from './messages/owe.ts'
import { dayText } from './messages/notice-text.ts'
import { listOpenChannels } from './messages/setting-store.ts'
import { tells, type Done } from './telling.ts'

/** A link by message opens for so many days: as long as a resident may want to see how it ended. */
const LINK_DAYS = 30
/** What is still waiting after that long is held back; the post goes every few seconds. */
const HELD_BACK_MS = 10 * 60_000
/** Twelve of 31 characters, 59 bits: short enough for a message, too many to be guessed through a door that counts. */
const CODE_LENGTH = 12

type In = Readonly<Record<string, unknown>>
const idOf = (input: unknown, name: string): string => {
  const value = (input as In)[name]
  return typeof value === 'string' ? value : ''
}

/** Everything that somebody outside is told, one line each: after which deed, who hears what. Reached by any way, it ends. */
tells('case.report', async (tx, done) => {
  const wanted = done.filter(({ input }) => wantsMessages(input))
  if (wanted.length === 0) return
  const ids = wanted.map(({ input }) => idOf(input, 'caseId'))
  await tellListeners(tx, wanted[0]!, 'case-received', await listListeners(tx, ids))
})
tells('case.join', async (tx, done) => {
  for (const one of done.filter(({ input }) => wantsMessages(input))) {
    const { reporterId } = (one.input as { reporter: { reporterId: string } }).reporter
    await tellListeners(
      tx,
      one,
      'case-joined',
      await listListeners(tx, [idOf(one.input, 'caseId')], [reporterId]),
    )
  }
})
tells('case.merge', async (tx, done) => {
  for (const one of done) {
    const [from, into] = [idOf(one.input, 'caseId'), idOf(one.input, 'intoCaseId')]
    await endReaches(tx, { caseIds: [from] }, { state: 'ended', how: 'closed', at: one.now })
    await tellEverybody(tx, one, 'case-joined', await listMerged(tx, from, into))
  }
})
tells('case.unmerge', async (tx, done) => {
  for (const one of done) {
    const reporters = await listReporters(tx, [idOf(one.input, 'caseId')])
    await tellSplit(tx, one, idOf(one.detail, 'from'), reporters)
  }
})
tells('case.part', async (tx, done) => {
  for (const one of done) {
    const own = [idOf(one.input, 'newCaseId')]
    const reporters = await listReporters(tx, own, [idOf(one.input, 'reporterId')])
    await tellSplit(tx, one, idOf(one.input, 'caseId'), reporters)
  }
})
tells('case.reportResult', tellAll('case-answered'))
tells('case.decline', tellAll('case-declined'))
tells('case.check', async (tx, done) => {
  await tellAll('case-judge')(
    tx,
    done.filter(({ input }) => (input as In)['agrees'] === true),
  )
})
tells('link.issue', async (tx, done) => {
  for (const one of done.filter(({ input }) => (input as In)['tell'] === true)) await tellOffice(tx, one)
})

tells('message.open', async (tx, done) => {
  for (const one of done) {
    const message = await lockMessage(tx, one.subjectId)
    if (!message?.caseId) continue
    const of = { caseIds: [message.caseId], reporterId: message.reporterId }
    await endReaches(tx, of, { state: 'reached', how: 'link', at: one.now })
  }
})
for (const action of ['message.settle', 'message.receipt'] as const)
  tells(action, async (tx, done) => {
    for (const one of done) await afterSending(tx, one)
  })
tells('case.returnVisit', async (tx, done) => {
  await endWhere('returnVisit', (input) => input['reached'] === true)(tx, done)
  // Whoever has said it is not asked to say it.
  const said = done.filter(({ input }) => (input as In)['reached'] === true)
  if (said.length === 0) return
  const caseIds = said.map(({ input }) => idOf(input, 'caseId'))
  const reporterIds = said.flatMap(({ input }) => idOf(input, 'reporterId') || [])
  const whose = reporterIds.length === said.length ? reporterIds : null
  const until = new Date(Date.parse(said[0]!.now) + 1).toISOString()
  await dropWaiting(tx, { caseIds, reporterIds: whose, about: ['case-judge'], owedBefore: until })
})
tells(
  'case.contact',
  endWhere('contact', (input) => input['reached'] === true),
)
for (const action of ['case.close', 'case.terminate', 'case.reopen'] as const satisfies readonly ActionName[])
  tells(
    action,
    endWhere('closed', () => true),
  )

function wantsMessages(input: unknown): boolean {
  return (input as { reporter?: { wantsMessages?: boolean } | null }).reporter?.wantsMessages === true
}

function tellAll(about: ReachAbout) {
  return async (tx: Tx, done: readonly Done[]): Promise<void> => {
    if (done.length === 0) return
    const one = done[0]!
    const reporters = await listReporters(
      tx,
      done.map(({ input }) => idOf(input, 'caseId')),
    )
    const agreed = reporters.filter((reporter) => reporter.agreed)
    await tellListeners(tx, one, about, agreed)
    const { ladder } = (await findReachLadder(tx)) ?? usualReachLadder
    if (ladder.about.includes(about)) await seek(tx, one, about, reporters.filter(isBeyondMessages(one)))
  }
}

/** Whoever left no number, or agreed to messages and has a telephone that takes none, still has to hear how it ended. */
const isBeyondMessages =
  ({ house }: Done) =>
  ({ reporterId, phoneSealed, agreed }: Listener): boolean =>
    !phoneSealed || (agreed && !isMobile(house.vault.open(REPORTER_PHONE, reporterId, phoneSealed)))

/** In the matter that they leave they are looked for no longer. */
async function tellSplit(tx: Tx, one: Done, fromCaseId: string, reporters: readonly Listener[]) {
  const ended = { state: 'ended', how: 'closed', at: one.now } as const
  for (const { reporterId } of reporters) await endReaches(tx, { caseIds: [fromCaseId], reporterId }, ended)
  await tellEverybody(tx, one, 'case-split', reporters)
}

/**
 * Nobody may look for a matter under a number that is no longer its own: a message to whoever agreed to one, and a call or a visit to
 * everybody else, also where a message cannot go out.
 */
async function tellEverybody(
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
async function tellListeners(
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

/** The link that was made for an agency goes to its office line, where that is a mobile phone. */
async function tellOffice(tx: Tx, { house, envelopeId, input, secret, now }: Done): Promise<void> {
  const taskId = idOf(input, 'taskId')
  const office = await findOffice(tx, taskId)
  const channel = phoneChannelOf(await listOpenChannels(tx))
  const link = idOf(secret, 'url')
  if (!office || !channel || !isMobile(office.phone) || !link) return
  const { number, gridId, caseId, phone: to } = office
  const until = dayText(idOf(input, 'expiresOn'), now)
  const facts = { number, link, code: link.split('/').at(-1) ?? '', until }
  const id = derivedId('message', envelopeId, 'agency-link')
  await owe(tx, house, [{ id, about: 'agency-link', channel, to, facts, gridId, caseId, taskId }], now)
}

/** Unread is reckoned from when it went out; what cannot go out, or was not received, is not waited for. */
async function afterSending(tx: Tx, { subjectId, detail, now }: Done): Promise<void> {
  if (detail['state'] !== 'sent' && detail['state'] !== 'failed') return
  const message = await lockMessage(tx, subjectId)
  if (!message?.caseId || !message.reporterId || !isReachAbout(message.about)) return
  const reach = await findReachOf(tx, message.caseId, message.reporterId)
  if (!reach || reach.step !== 'message') return
  const ladders = [usualReachLadder, ...(await listReachLadders(tx))]
  const ladder = ladders.find(({ version }) => version === reach.ladderVersion)?.ladder
  const next = ladder && stepAfter('message', ladder, reach)
  if (detail['state'] === 'sent') await saveReachStep(tx, reach.id, 'message', now)
  else if (next) await saveReachStep(tx, reach.id, next, now)
}

function isReachAbout(about: string): about is ReachAbout {
  return reachAbouts.some((one) => one === about)
}

function endWhere(how: 'returnVisit' | 'contact' | 'closed', isEnd: (input: In) => boolean) {
  return async (tx: Tx, done: readonly Done[]): Promise<void> => {
    const ending = done.filter(({ input }) => isEnd(input as In))
    if (ending.length === 0) return
    const caseIds = ending.map(({ input }) => idOf(input, 'caseId'))
    const named = ending.length === 1 ? (ending[0]!.input as In)['reporterId'] : undefined
    const reporterId = typeof named === 'string' ? named : null
    const state = how === 'closed' ? 'ended' : 'reached'
    await endReaches(tx, { caseIds, reporterId }, { state, how, at: ending[0]!.now })
  }
}
