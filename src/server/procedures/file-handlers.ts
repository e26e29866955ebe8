import { isComplete } from '../../domain/procedures/checklist.ts'
import {
  answerProcedure,
  completeProcedure,
  doStep,
  openProcedure,
  undoStep,
  withdrawProcedure,
  writeProcedure,
} from '../../domain/procedures/file.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { refuse, type Refusal } from '../../domain/kit/refusal.ts'
import { begins } from '../../domain/kit/subject.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { addDefinition, findDefinition } from './definition-store.ts'
import {
  addFile,
  addStep,
  findCaseGrid,
  hasOpenFile,
  lockFile,
  removeStep,
  saveAnswers,
  saveFileState,
} from './file-store.ts'
import { STEP_NOTE } from './seals.ts'
import { whereItStands } from './where-it-stands.ts'

const subject = (tx: Tx, input: { fileId: string }) => lockFile(tx, input.fileId)

handle(writeProcedure, {
  subject: async (_tx, input) => begins('procedure', input.definitionId),
  async apply(tx, { input, now, actor }) {
    const { definitionId: id, definition } = input
    const version = await addDefinition(tx, { id, definition, writtenAt: now, writtenBy: actor.id })
    return { answer: { version }, detail: { code: definition.code, version } }
  },
})

handle(openProcedure, {
  async subject(tx, input) {
    const at = await findCaseGrid(tx, input.caseId)
    return at && begins('case', input.caseId, at.gridId)
  },
  async refuses(tx, { input }) {
    if (!(await findDefinition(tx, input.code))) return { code: 'procedure-unknown' }
    return (await hasOpenFile(tx, input.caseId, input.code)) ? { code: 'procedure-open-already' } : undefined
  },
  async apply(tx, { input, subject: { gridId }, now }) {
    const kept = (await findDefinition(tx, input.code))!
    const { fileId: id, caseId, code, applicantId, answers } = input
    const grid = gridId ?? null
    await addFile(tx, {
      id,
      caseId,
      definitionId: kept.id,
      code,
      gridId: grid,
      applicantId,
      answers,
      openedAt: now,
    })
    return { subject: { kind: 'procedureFile', id, gridId: grid }, detail: { code, version: kept.version } }
  },
})

handle(answerProcedure, {
  subject,
  async apply(tx, { input, subject: file }) {
    await saveAnswers(tx, input.fileId, input.answers)
    // The question is the procedure's own; yes or no is all that is kept of the household.
    const changed = file.definition.questions.filter(({ key }) => input.answers[key] !== file.answers[key])
    if (changed.length !== 1) return {}
    return { detail: { question: changed[0]!.text, yes: input.answers[changed[0]!.key] ?? null } }
  },
})

handle(doStep, {
  subject,
  async refuses(tx, { input, subject: file, now }): Promise<Refusal | undefined> {
    const { steps } = await whereItStands(tx, file, dayOf(now))
    const line = steps.find(({ step }) => step.key === input.stepKey)
    if (!line) return { code: 'step-unknown' }
    if (line.state === 'done') return { code: 'step-done-already' }
    if (line.step.kind === 'filing') return { code: 'step-needs-filing' }
    const { missingPapers, missingSteps } = line
    if (missingSteps.length > 0) return { code: 'step-too-early', facts: { steps: missingSteps.join('、') } }
    if (missingPapers.length > 0)
      return { code: 'step-papers-missing', facts: { papers: missingPapers.join('、') } }
    return undefined
  },
  async apply(tx, { input, subject: file, now, actor, house }) {
    const noteSealed = input.note
      ? house.vault.seal(STEP_NOTE, `${file.id}/${input.stepKey}`, input.note)
      : null
    await addStep(tx, { fileId: file.id, key: input.stepKey, doneAt: now, doneBy: actor.id, noteSealed })
    return { detail: { step: file.definition.steps.find(({ key }) => key === input.stepKey)?.name ?? '' } }
  },
})

handle(undoStep, {
  subject,
  async refuses(tx, { input, subject: file, now }) {
    const { steps } = await whereItStands(tx, file, dayOf(now))
    const done = steps.some(({ step, state }) => step.key === input.stepKey && state === 'done')
    return done ? undefined : { code: 'step-not-done' }
  },
  async apply(tx, { input, subject: file }) {
    await removeStep(tx, file.id, input.stepKey)
    return { detail: { step: file.definition.steps.find(({ key }) => key === input.stepKey)?.name ?? '' } }
  },
})

handle(completeProcedure, {
  subject,
  async apply(tx, { subject: file, next, now }) {
    const { steps } = await whereItStands(tx, file, dayOf(now))
    const open = steps.filter(({ step, state }) => !step.optional && state !== 'done')
    if (!isComplete(steps))
      refuse('procedure-not-complete', { steps: open.map(({ step }) => step.name).join('、') })
    await saveFileState(tx, file.id, next, now)
  },
})

handle(withdrawProcedure, {
  subject,
  apply: (tx, { subject: file, next, now }) => saveFileState(tx, file.id, next, now),
})
