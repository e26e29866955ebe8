import { SYSTEM_ACTOR, type Actor } from '../../domain/identity/actor.ts'
import { begins } from '../../domain/kit/subject.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import {
  askRight,
  eraseData,
  finishCorrection,
  handCopy,
  identifyAsker,
  refuseRight,
  type RequestKind,
} from '../../domain/rights/request.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Deed } from '../deed.ts'
import { derivedId } from '../derived-id.ts'
import {
  addRequest,
  countChangesSince,
  findAsker,
  isRequestKnown,
  lockRequest,
  saveAnswered,
  saveIdentified,
  type RequestSubject,
} from './request-store.ts'
import { RIGHT_ANSWER, RIGHT_PROOF, RIGHT_WORDS } from './seals.ts'

/** The kind of matter that these requests are: 15 working days. */
const MATTER = 'personal-data'

handle(askRight, {
  async subject(tx, { requestId, personId }) {
    const asker = await findAsker(tx, personId)
    return asker && begins('right', requestId, asker.gridId)
  },
  refuses: async (tx, { input: { requestId, caseId } }) =>
    (await isRequestKnown(tx, requestId, caseId)) ? { code: 'right-known' } : undefined,
  async apply(tx, { input, subject, now, madeAt, actor, house, envelopeId }) {
    const { requestId: id, caseId, personId, kind } = input
    const words = house.vault.seal(RIGHT_WORDS, id, input.words)
    await addRequest(tx, {
      id,
      caseId,
      personId,
      gridId: subject.gridId ?? null,
      kind,
      words,
      at: now,
      by: actor.id,
    })
    const detail = { kind, personId, caseId }
    if (input.isReported) return { detail }
    // The matter says what is asked, never what is held.
    const report = {
      caseId,
      source: 'counter',
      kindCode: MATTER,
      title: zhCN.rights.matters[kind],
      words: zhCN.rights.matters[kind],
      gridId: subject.gridId ?? null,
      reporter: { reporterId: derivedId(envelopeId, 'reporter'), personId },
    }
    const envelope = {
      id: derivedId(envelopeId, 'report'),
      action: 'case.report',
      input: report,
      madeAt,
      at: tx.committeeId,
    }
    return { detail, brings: [{ envelope, actor }] }
  },
})

handle(identifyAsker, {
  subject: (tx, { requestId }) => lockRequest(tx, requestId),
  async apply(tx, { input: { requestId, proof, words }, now, actor, house }) {
    await saveIdentified(tx, requestId, {
      proof,
      words: house.vault.seal(RIGHT_PROOF, requestId, words),
      at: now,
      by: actor.id,
    })
    return { detail: { proof } }
  },
})

handle(handCopy, {
  subject: (tx, { requestId }) => lockRequest(tx, requestId),
  refuses: (_tx, { subject }) =>
    otherKind(subject, 'copy') ?? (subject.copies === 0 ? { code: 'right-no-copy' } : undefined),
  apply: (tx, deed) => answered(tx, deed, 'answered', deed.input.way),
})

handle(finishCorrection, {
  subject: (tx, { requestId }) => lockRequest(tx, requestId),
  refuses: async (tx, { subject }) =>
    otherKind(subject, 'correction') ??
    ((await countChangesSince(tx, subject.id)) === 0 ? { code: 'right-nothing-corrected' } : undefined),
  apply: (tx, deed) => answered(tx, deed, 'answered', 'corrected'),
})

handle(eraseData, {
  subject: (tx, { requestId }) => lockRequest(tx, requestId),
  refuses: (_tx, { subject }) => otherKind(subject, 'deletion'),
  async apply(tx, deed) {
    const { parts } = deed.input
    const { detail } = await answered(tx, deed, 'answered', parts.join(' '))
    const { personId, caseId } = deed.subject
    const bring = (action: string, input: object, actor: Actor) => {
      const envelope = { id: derivedId(deed.envelopeId, action), action, input }
      return { envelope: { ...envelope, madeAt: deed.madeAt, at: tx.committeeId }, actor }
    }
    // First whose reports those are that gave only a number: once the number is deleted nobody knows.
    const forget = bring('case.forgetReporter', { personId, caseId }, SYSTEM_ACTOR)
    const isKnownByNumber = parts.includes('phones') || parts.includes('name')
    const erase = bring('person.erase', { personId, parts }, deed.actor)
    return { detail, brings: isKnownByNumber ? [forget, erase] : [erase] }
  },
})

handle(refuseRight, {
  subject: (tx, { requestId }) => lockRequest(tx, requestId),
  apply: (tx, deed) => answered(tx, deed, 'refused', deed.input.ground),
})

function otherKind({ wish }: RequestSubject, kind: RequestKind): Refusal | undefined {
  return wish === kind ? undefined : { code: 'right-other-kind' }
}

/** The line in the books names the matter, which is then answered by itself (server/reactions.ts). */
async function answered(
  tx: Tx,
  { subject, input, now, actor, house }: Deed<{ readonly words: string }, RequestSubject>,
  state: 'answered' | 'refused',
  outcome: string,
) {
  const words = house.vault.seal(RIGHT_ANSWER, subject.id, input.words)
  await saveAnswered(tx, subject.id, { state, outcome, words, at: now, by: actor.id })
  return { detail: { caseId: subject.caseId, kind: subject.wish, outcome } }
}
