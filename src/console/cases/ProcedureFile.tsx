import { Alert, Radio } from 'antd'
import { useState } from 'react'
import { listAttachments } from '../../domain/cases/agency-queries.ts'
import { answerProcedure, completeProcedure } from '../../domain/procedures/file.ts'
import { paperPictureName } from '../../domain/procedures/paper-picture.ts'
import type { ProcedureFileView } from '../../domain/procedures/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { PaperLine } from './PaperLine.tsx'
import { StepLine } from './StepLine.tsx'

/** One procedure of a case: the circumstances, the checklist of papers, the steps, the filings. */
export function ProcedureFile({ file, caseNumber }: { file: ProcedureFileView; caseNumber: string }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.procedures
  const session = useSession()
  const [form, setForm] = useState<DeedForm>()
  const answer = useDo(answerProcedure)
  const complete = useDo(completeProcedure)
  const attached = useAsk(
    listAttachments,
    session.mayAsk('attachment.list') ? { caseId: file.caseId } : undefined,
  )
  const picturesOf = (paper: string) =>
    (attached.data ?? [])
      .filter(({ name, removedAt }) => removedAt === null && name === paperPictureName(paper))
      .toSorted((one, other) => other.addedAt.localeCompare(one.addedAt))
  const missing = file.materials.filter(({ settled }) => !settled).length
  const open = file.state === 'open'
  const said = outcomeSentence(words, complete.outcome) ?? outcomeSentence(words, answer.outcome)
  return (
    <div className="procedure">
      <h3>
        {file.name} <small>{say.fileStates[file.state]}</small>
      </h3>
      <p>
        <small>
          {say.titles.basis}: {file.basis}
        </small>
      </p>
      {file.questions.map(({ key, text }) => (
        <div key={key} className="procedure-question">
          <span id={`${file.id}-${key}`}>{text}</span>
          <Radio.Group
            aria-labelledby={`${file.id}-${key}`}
            value={file.answers[key]}
            disabled={!open || !session.mayDo('procedure.answer')}
            options={[
              { value: true, label: say.titles.yes },
              { value: false, label: say.titles.no },
            ]}
            onChange={({ target }) =>
              void answer.run({
                fileId: file.id,
                answers: { ...file.answers, [key]: target.value as boolean },
              })
            }
          />
        </div>
      ))}
      {open && file.questions.some(({ key }) => file.answers[key] === undefined) ? (
        <p>
          <small>{say.titles.unanswered}</small>
        </p>
      ) : null}
      <h4>
        {say.titles.papers}:{' '}
        {missing > 0 ? fill(say.titles.missingCount, { n: missing }) : say.titles.allThere}
      </h4>
      <ul className="plain-list">
        {file.materials.map((material) => (
          <PaperLine
            key={material.paper.key}
            file={file}
            material={material}
            pictures={picturesOf(material.paper.name)}
            choose={setForm}
          />
        ))}
      </ul>
      <h4>{say.titles.steps}</h4>
      <ol className="plain-list">
        {file.steps.map((step) => (
          <StepLine key={step.step.key} file={file} line={step} caseNumber={caseNumber} choose={setForm} />
        ))}
      </ol>
      {file.filings.length > 0 ? (
        <>
          <h4>{say.titles.filings}</h4>
          <ul className="plain-list">
            {file.filings.map((filing) => (
              <li key={filing.id}>
                <span>
                  {filing.subject} · {say.filingStates[filing.state]} {filing.number}{' '}
                  {filing.answeredOn ? sayDay(words, language, filing.answeredOn) : ''} {filing.answer}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {said ? <Alert type="error" showIcon title={said} /> : null}
      {open && session.mayDo('procedure.complete') ? (
        <p className="page-actions no-print">
          <ReasonButton
            loading={complete.busy}
            type={file.complete ? 'primary' : 'default'}
            reason={file.complete ? undefined : unfinished(words, file)}
            onClick={() => void complete.run({ fileId: file.id })}
          >
            {words.actions['procedure.complete']}
          </ReasonButton>
        </p>
      ) : null}
      {form ? (
        <DeedDialog
          key={form.title}
          form={form}
          close={() => setForm(undefined)}
          done={() => setForm(undefined)}
        />
      ) : null}
    </div>
  )
}

function unfinished(words: ReturnType<typeof useWords>, file: ProcedureFileView): string {
  const steps = file.steps
    .filter(({ step, state }) => !step.optional && state !== 'done')
    .map(({ step }) => step.name)
  return fill(words.refusals['procedure-not-complete'], { steps: steps.join('、') })
}
