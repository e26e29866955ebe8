import { NotFound } from '../../domain/kit/refusal.ts'
import { needFlags } from '../../domain/parking/allotting.ts'
import { allotmentHeads, allotmentPage } from '../../domain/parking/queries.ts'
import { answers } from '../answer.ts'
import { findAllotment, listAllotments, listApplicants, listObjections } from './allotment-queries.ts'
import { listOffered } from './allotment-store.ts'
import { ANNUL_WHY, APPLICANT_NEED, OBJECTION_ANSWER, OBJECTION_WORDS } from './seals.ts'

answers(allotmentHeads, { read: (tx) => listAllotments(tx) })

answers(allotmentPage, {
  async read(tx, { allotmentId }, { house: { vault } }) {
    const found = await findAllotment(tx, allotmentId)
    if (!found) throw new NotFound()
    const { whySealed, ...head } = found
    const people = await listApplicants(tx, allotmentId)
    const objections = await listObjections(tx, allotmentId)
    return {
      ...head,
      why: whySealed ? vault.open(ANNUL_WHY, allotmentId, whySealed) : null,
      offered: await listOffered(tx, allotmentId),
      people: people.map(({ needSealed, ...row }) => {
        const flag = needSealed ? vault.open(APPLICANT_NEED, row.id, needSealed) : undefined
        return { ...row, need: needFlags.find((one) => one === flag) ?? null }
      }),
      objections: objections.map(({ wordsSealed, answerSealed, ...row }) => ({
        ...row,
        words: vault.open(OBJECTION_WORDS, row.id, wordsSealed),
        answer: answerSealed ? vault.open(OBJECTION_ANSWER, row.id, answerSealed) : null,
      })),
    }
  },
})
