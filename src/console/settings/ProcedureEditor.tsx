import { Alert, App, Button, Input } from 'antd'
import { useState } from 'react'
import { newId } from '../../domain/kit/ids.ts'
import { flawsOf } from '../../domain/procedures/definition.ts'
import { gapsOf, newPaper, newStep, type DefinitionDraft } from '../../domain/procedures/definition-draft.ts'
import { writeProcedure } from '../../domain/procedures/file.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { FieldLine } from './FieldLine.tsx'
import { ownKey } from './own-key.ts'
import { PaperPart } from './PaperPart.tsx'
import { PartFrame } from './PartFrame.tsx'
import { ProcedurePreview } from './ProcedurePreview.tsx'
import { flawSentence, gapSentence } from './procedure-sentences.ts'
import { StepPart } from './StepPart.tsx'

interface Props {
  readonly begin: DefinitionDraft
  readonly title: string
  readonly close: () => void
  readonly saved: () => void
}

/** The whole procedure is kept at once, as a new version; matters under way go on with the version they began with. */
export function ProcedureEditor({ begin, title, close, saved }: Props) {
  const words = useWords()
  const say = words.desk.procedures
  const { message } = App.useApp()
  const may = useSession().mayDo(writeProcedure.name)
  const { run, busy, outcome } = useDo(writeProcedure)
  const [definitionId] = useState(newId)
  const [draft, setDraft] = useState(begin)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<DefinitionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const gaps = gapsOf(draft).map((gap) => gapSentence(say, gap))
  const wrong = [...gaps, ...flawsOf(draft).map((flaw) => flawSentence(say, draft, flaw))]
  const said = outcomeSentence(words, outcome)

  const save = async () => {
    setTried(true)
    if (wrong.length > 0) return
    const result = await run({ definitionId, definition: draft })
    if (result.status !== 'done') return
    void message.success(say.saved)
    saved()
  }
  return (
    <fieldset className="calendar-editor procedure-editor" disabled={!may}>
      <h2>{title}</h2>
      <FieldLine label={say.name} value={draft.name} most={400} change={(name) => change({ name })} />
      <FieldLine
        label={say.forWhom}
        value={draft.forWhom}
        most={400}
        change={(forWhom) => change({ forWhom })}
      />
      <FieldLine label={say.basis} value={draft.basis} most={400} change={(basis) => change({ basis })} />
      <Panel title={say.questions}>
        <p>{say.questionsHint}</p>
        {draft.questions.map((question, at) => (
          <PartFrame key={question.key} draft={draft} part="questions" at={at} change={setDraft}>
            <Input
              aria-label={say.questionText}
              placeholder={say.questionText}
              value={question.text}
              maxLength={400}
              onChange={({ target }) =>
                change({ questions: replaced(draft.questions, at, { ...question, text: target.value }) })
              }
            />
          </PartFrame>
        ))}
        <Button
          onClick={() => change({ questions: [...draft.questions, { key: ownKey('asked'), text: '' }] })}
        >
          {say.addQuestion}
        </Button>
      </Panel>
      <Panel title={say.papers}>
        {draft.papers.map((paper, at) => (
          <PartFrame key={paper.key} draft={draft} part="papers" at={at} change={setDraft}>
            <PaperPart
              paper={paper}
              questions={draft.questions}
              change={(next) => change({ papers: replaced(draft.papers, at, next) })}
            />
          </PartFrame>
        ))}
        <Button onClick={() => change({ papers: [...draft.papers, newPaper(ownKey('paper'))] })}>
          {say.addPaper}
        </Button>
      </Panel>
      <Panel title={say.steps}>
        {draft.steps.map((step, at) => (
          <PartFrame key={step.key} draft={draft} part="steps" at={at} change={setDraft}>
            <StepPart
              step={step}
              draft={draft}
              change={(next) => change({ steps: replaced(draft.steps, at, next) })}
            />
          </PartFrame>
        ))}
        <Button onClick={() => change({ steps: [...draft.steps, newStep(ownKey('step'))] })}>
          {say.addStep}
        </Button>
      </Panel>
      <ProcedurePreview draft={draft} />
      {tried && wrong.length > 0 ? (
        <Alert
          type="error"
          showIcon
          className="sign-in-said"
          title={say.notYet}
          description={
            <ul>
              {wrong.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          }
        />
      ) : null}
      {said ? <Alert type="error" showIcon title={said} className="sign-in-said" /> : null}
      <p className="page-actions no-print">
        {may ? (
          <Button type="primary" loading={busy} onClick={() => void save()}>
            {words.desk.shell.save}
          </Button>
        ) : null}
        <Button onClick={close}>{draft === begin ? say.back : words.desk.shell.cancel}</Button>
      </p>
    </fieldset>
  )
}

function replaced<One>(list: readonly One[], at: number, next: One): One[] {
  return list.map((one, index) => (index === at ? next : one))
}
