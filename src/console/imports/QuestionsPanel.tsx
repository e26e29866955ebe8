import { Alert } from 'antd'
import { answerImport } from '../../domain/imports/import-deeds.ts'
import type { ImportPage } from '../../domain/imports/import-view.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { QuestionKindPanel } from './QuestionKindPanel.tsx'

/** What the workbook leaves open, grouped by kind; each kind answered in one click or one by one. */
export function QuestionsPanel({ page }: { page: ImportPage }) {
  const words = useWords()
  const say = words.desk.imports
  const session = useSession()
  const answering = useDo(answerImport)
  const { importId } = page
  const said = outcomeSentence(words, answering.outcome)
  const closed = answering.busy || page.state !== 'understood' || !session.mayDo('import.answer')
  return (
    <Panel title={say.questions}>
      {page.questions.length === 0 ? <p>{say.noQuestions}</p> : null}
      {said ? <Alert type="error" showIcon title={said} /> : null}
      {page.questions.map((group) => (
        <QuestionKindPanel
          key={group.kind}
          importId={importId}
          group={group}
          closed={closed}
          takeAll={() => void answering.run({ importId, allOf: group.kind })}
          take={(answers) => void answering.run({ importId, answers })}
        />
      ))}
    </Panel>
  )
}
