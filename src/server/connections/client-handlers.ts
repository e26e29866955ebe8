import { issueClient, reportByClient, revokeClient, updateByClient } from '../../domain/connections/client.ts'
import { listClients } from '../../domain/connections/queries.ts'
import { SYSTEM_ACTOR } from '../../domain/identity/actor.ts'
import { begins } from '../../domain/kit/subject.ts'
import { fill } from '../../text/shape.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { answers } from '../answer.ts'
import { newToken } from '../crypto/tokens.ts'
import { handle } from '../deed.ts'
import { derivedId } from '../derived-id.ts'
import { notify } from '../identity/notify.ts'
import {
  addClient,
  addRequest,
  findSentCase,
  listClientRows,
  lockClient,
  saveRevoked,
} from './client-store.ts'
import { REQUEST_WORDS } from './seals.ts'

handle(issueClient, {
  subject: (_tx, { clientId }) => Promise.resolve(begins('client', clientId)),
  async apply(tx, { input, actor, now, house }) {
    const key = newToken()
    const keyHash = house.vault.tokenHash(key)
    await addClient(tx, { id: input.clientId, name: input.name, keyHash, at: now, by: actor.id })
    return { secret: { key } }
  },
})

handle(revokeClient, {
  subject: (tx, { clientId }) => lockClient(tx, clientId),
  refuses: (_tx, { subject }) => (subject.revoked ? { code: 'client-revoked' } : undefined),
  apply: (tx, { input, now }) => saveRevoked(tx, input.clientId, now),
})

handle(reportByClient, {
  subject: (tx, { clientId }) => lockClient(tx, clientId),
  refuses: (_tx, { subject }) => (subject.revoked ? { code: 'client-revoked' } : undefined),
  async apply(tx, { input, envelopeId, madeAt, house }) {
    const { caseId, serviceCode, description, address, lat, long, mediaUrl, requestedAt } = input
    await addRequest(tx, input, house.vault.seal(REQUEST_WORDS, caseId, description))
    const position = lat !== null && long !== null ? `${lat}, ${long}` : ''
    const report = {
      caseId,
      source: 'platform',
      kindCode: serviceCode,
      words: mediaUrl ? `${description}\n(${mediaUrl})`.slice(0, 4000) : description,
      placeWords: [address, position].filter(Boolean).join(' ').slice(0, 200),
      reportedAt: requestedAt,
      reporter: reporterOf(input),
    }
    const envelope = {
      id: derivedId('client', envelopeId, 'case.report'),
      action: 'case.report',
      input: report,
      madeAt,
      at: tx.committeeId,
    }
    return { answer: { caseId }, brings: [{ envelope, actor: SYSTEM_ACTOR }] }
  },
})

handle(updateByClient, {
  subject: (tx, { clientId }) => lockClient(tx, clientId),
  async refuses(tx, { input: { clientId, caseId }, subject }) {
    if (subject.revoked) return { code: 'client-revoked' }
    return (await findSentCase(tx, clientId, caseId)) ? undefined : { code: 'reference-missing' }
  },
  async apply(tx, deed) {
    const { input, subject, envelopeId, madeAt } = deed
    const { clientId, caseId, noteId, text, mediaUrl, solved } = input
    const say = zhCN.connections.platform
    const head = fill(solved ? say.saysSolved : say.adds, { name: subject.name })
    const note = { caseId, noteId, text: [head, text, mediaUrl].filter(Boolean).join('\n').slice(0, 4000) }
    const envelope = {
      id: derivedId('client', envelopeId, 'case.note'),
      action: 'case.note',
      input: note,
      madeAt,
      at: tx.committeeId,
    }
    const matter = await findSentCase(tx, clientId, caseId)
    if (matter?.holderId) {
      const facts = { name: subject.name, number: matter.number }
      const about = { kind: 'case', id: caseId }
      await notify(tx, [matter.holderId], { code: 'platform-added', subject: about, caseId, facts }, deed)
    }
    return { answer: { noteId }, detail: { caseId, noteId }, brings: [{ envelope, actor: SYSTEM_ACTOR }] }
  },
})

function reporterOf({
  reporterId,
  name,
  phone,
  confidential,
}: {
  reporterId: string
  name: string
  phone: string
  confidential: boolean
}) {
  return name || phone ? { reporterId, name, phone, confidential } : null
}

answers(listClients, { read: (tx) => listClientRows(tx) })
