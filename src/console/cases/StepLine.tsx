import { newId } from '../../domain/kit/ids.ts'
import { doStep, undoStep } from '../../domain/procedures/file.ts'
import { sendFiling } from '../../domain/procedures/filing.ts'
import type { ProcedureFileView, StepView } from '../../domain/procedures/queries.ts'
import { fill } from '../../text/shape.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { filingAnswerForm } from './filing-answer.ts'

interface Props {
  readonly file: ProcedureFileView
  readonly line: StepView
  readonly caseNumber: string
  readonly choose: (form: DeedForm) => void
}

/** One step: done by whom and when, possible now, or waiting for what. */
export function StepLine({ file, line, caseNumber, choose }: Props) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.procedures
  const { step, state } = line
  const waits = waitsFor(words, line)
  const filing = file.filings.find((one) => one.stepKey === step.key && one.state === 'sent')
  const open = file.state === 'open'
  const titled = (form: Omit<DeedForm, 'title'>): DeedForm => ({
    ...form,
    title: words.actions[form.action.name as keyof typeof words.actions],
  })
  const workForm = () =>
    choose(
      titled({
        action: doStep,
        hint: step.hint ?? step.name,
        rest: () => ({ fileId: file.id, stepKey: step.key }),
        fields: [{ kind: 'words', key: 'note', label: words.desk.cases.noteText, optional: true }],
      }),
    )
  const filingForm = () =>
    choose(
      titled({
        action: sendFiling,
        rest: () => ({ filingId: newId(), fileId: file.id, stepKey: step.key }),
        fields: [
          { kind: 'line', key: 'subject', label: say.titles.subject, initial: file.name },
          { kind: 'words', key: 'text', label: say.titles.text, rows: 6 },
        ],
        hint: `${caseNumber} ${file.name}`,
      }),
    )
  const answerForm = () => choose(filingAnswerForm(words, filing!.id))
  return (
    <li>
      <span className={state === 'done' ? 'paper-here' : undefined}>
        <strong>
          {state === 'done' ? '✓' : state === 'ready' ? '●' : '○'} {say.stepStates[state]}
        </strong>{' '}
        {step.name} {step.optional ? <small>({words.desk.shell.optional})</small> : null}{' '}
        <small>
          {line.doneAt ? `${sayInstant(words, language, line.doneAt)} ${line.doneBy ?? ''}` : waits}{' '}
          {line.note}
        </small>
      </span>
      {open ? (
        <span className="page-actions no-print">
          {state !== 'done' && step.kind !== 'filing' && session.mayDo('procedure.doStep') ? (
            <ReasonButton size="small" reason={waits || undefined} onClick={workForm}>
              {words.actions['procedure.doStep']}
            </ReasonButton>
          ) : null}
          {state !== 'done' && step.kind === 'filing' && !filing && session.mayDo('filing.send') ? (
            <ReasonButton size="small" type="primary" ghost reason={waits || undefined} onClick={filingForm}>
              {words.actions['filing.send']}
            </ReasonButton>
          ) : null}
          {filing && session.mayDo('filing.answer') ? (
            <ReasonButton size="small" onClick={answerForm}>
              {words.actions['filing.answer']}
            </ReasonButton>
          ) : null}
          {state === 'done' && step.kind !== 'filing' && session.mayDo('procedure.undoStep') ? (
            <ReasonButton
              size="small"
              onClick={() =>
                choose(
                  titled({
                    action: undoStep,
                    rest: () => ({ fileId: file.id, stepKey: step.key }),
                    fields: [{ kind: 'line', key: 'reason', label: words.desk.cases.reason }],
                  }),
                )
              }
            >
              {words.actions['procedure.undoStep']}
            </ReasonButton>
          ) : null}
        </span>
      ) : null}
    </li>
  )
}

function waitsFor(
  words: ReturnType<typeof useWords>,
  { missingSteps, missingPapers, state }: StepView,
): string {
  if (state === 'done') return ''
  const { titles } = words.procedures
  if (missingSteps.length > 0) return fill(titles.waitingForSteps, { steps: missingSteps.join('、') })
  if (missingPapers.length > 0) return fill(titles.waitingForPapers, { papers: missingPapers.join('、') })
  return ''
}
