import { reachAbouts, stepAfter, usualReachLadder, type ReachAbout } from '../domain/cases/reach.ts'
import type { ActionName } from '../domain/actions.ts'
import { isMobile } from '../domain/registry/phone-number.ts'
import { findOffice, listListeners, listMerged, listReporters } from './cases/listener-store.ts'
import { endReaches, findReachOf, listReachLadders, saveReachStep } from './cases/reach-store.ts'
import type { Tx } from './database/database.ts'
import { derivedId } from './derived-id.ts'
import { dropWaiting, lockMessage } from './messages/outbox-store.ts'
import { owe, phoneChannelOf } from './messages/owe.ts'
import { dayText } from './messages/notice-text.ts'
import { listOpenChannels } from './messages/setting-store.ts'
import { tellEnd, tellEverybody, tellListeners, tellSplit } from './tell-listeners.ts'
import { tells, type Done } from './telling.ts'

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
    const reporters = await listReporters(
      tx,
      done.map(({ input }) => idOf(input, 'caseId')),
    )
    await tellEnd(tx, done[0]!, about, reporters)
  }
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
