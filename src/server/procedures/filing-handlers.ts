import { dayOf } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import { answerFiling, sendFiling, withdrawFiling } from '../../domain/procedures/filing.ts'
import { handle } from '../deed.ts'
import { addStep, lockFile } from './file-store.ts'
import { addFiling, hasOpenFiling, lockFiling, saveFilingAnswer, saveFilingState } from './filing-store.ts'
import { saveMaterial } from './material-store.ts'
import { FILING_ANSWER, FILING_SUBJECT, FILING_TEXT } from './seals.ts'
import { whereItStands } from './where-it-stands.ts'

/** The paper that the answer to a filing is, where a procedure lists it. */
const ANSWER_PAPER = 'filing-answer'

handle(sendFiling, {
  subject: (tx, input) => lockFile(tx, input.fileId),
  async refuses(tx, { input, subject: file, now }): Promise<Refusal | undefined> {
    if (file.state !== 'open') return { code: 'wrong-state', facts: { state: file.state, from: 'open' } }
    const { steps } = await whereItStands(tx, file, dayOf(now))
    const line = steps.find(({ step }) => step.key === input.stepKey && step.kind === 'filing')
    if (!line) return { code: 'step-unknown' }
    if (line.state === 'done') return { code: 'step-done-already' }
    if (await hasOpenFiling(tx, file.id, input.stepKey)) return { code: 'filing-sent-already' }
    const { missingPapers, missingSteps } = line
    if (missingSteps.length > 0) return { code: 'step-too-early', facts: { steps: missingSteps.join('、') } }
    if (missingPapers.length > 0)
      return { code: 'step-papers-missing', facts: { papers: missingPapers.join('、') } }
    return undefined
  },
  async apply(tx, { input, subject: file, now, actor, house }) {
    const { filingId: id, stepKey } = input
    await addFiling(tx, {
      id,
      fileId: file.id,
      stepKey,
      subjectSealed: house.vault.seal(FILING_SUBJECT, id, input.subject),
      textSealed: house.vault.seal(FILING_TEXT, id, input.text),
      sentAt: now,
      sentBy: actor.id,
    })
    return {
      subject: { kind: 'filing', id, gridId: file.gridId ?? null },
      detail: { fileId: file.id, stepKey },
    }
  },
})

handle(answerFiling, {
  subject: (tx, input) => lockFiling(tx, input.filingId),
  refuses(_tx, { input }) {
    return input.result === 'noted' && !input.number ? { code: 'filing-number-missing' } : undefined
  },
  /** Taken on record: the step is done, and the answer is one of the papers. */
  async apply(tx, { input, subject: filing, now, actor, house }) {
    const answerSealed = house.vault.seal(FILING_ANSWER, filing.id, input.text)
    const { result: state, number, answeredOn } = input
    await saveFilingAnswer(tx, { id: filing.id, state, number, answeredOn, answerSealed })
    if (state === 'noted') {
      const { fileId, stepKey } = filing
      await addStep(tx, { fileId, key: stepKey, doneAt: now, doneBy: actor.id, noteSealed: null })
      const file = await lockFile(tx, fileId)
      if (file?.definition.papers.some(({ key }) => key === ANSWER_PAPER)) {
        await saveMaterial(tx, {
          fileId,
          paperKey: ANSWER_PAPER,
          state: 'received',
          receivedOn: answeredOn,
          note: number,
        })
      }
    }
    return { detail: { result: state, number } }
  },
})

handle(withdrawFiling, {
  subject: (tx, input) => lockFiling(tx, input.filingId),
  apply: (tx, { subject: filing, next }) => saveFilingState(tx, filing.id, next),
})
