import { answerObjection, recordObjection } from '../../domain/parking/allotting.ts'
import { handle } from '../deed.ts'
import { findListedHome, lockAllotment } from './allotment-store.ts'
import { addObjection, lockObjection, saveAnswer } from './objection-store.ts'
import { OBJECTION_ANSWER, OBJECTION_WORDS } from './seals.ts'

handle(recordObjection, {
  subject: (tx, { allotmentId }) => lockAllotment(tx, allotmentId),
  async apply(tx, { input, madeAt, actor, house }) {
    const { objectionId: id, allotmentId, dwellingId, words } = input
    const home = dwellingId ? await findListedHome(tx, dwellingId) : undefined
    const wordsSealed = house.vault.seal(OBJECTION_WORDS, id, words)
    const gridId = home?.gridId ?? null
    await addObjection(tx, { id, allotmentId, dwellingId, gridId, wordsSealed, at: madeAt, by: actor.id })
    return { detail: { objectionId: id } }
  },
})

handle(answerObjection, {
  subject: (tx, { objectionId }) => lockObjection(tx, objectionId),
  refuses: (_tx, { subject }) => (subject.answered ? { code: 'objection-answered-already' } : undefined),
  async apply(tx, { input, now, house }) {
    const { objectionId: id, upheld, answer } = input
    await saveAnswer(tx, {
      id,
      upheld,
      answerSealed: house.vault.seal(OBJECTION_ANSWER, id, answer),
      at: now,
    })
    return { detail: { objectionId: id, upheld } }
  },
})
