import { listTemplates } from '../../domain/documents/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { TemplatePanel } from './TemplatePanel.tsx'
import '../../ui/documents/papers.css'
import '../cases/case.css'

/** 文书模板: for each kind which Word template is in use; the office brings its own or takes the shipped one again. */
export function TemplatesPage() {
  const say = useWords().desk.papers.templates
  const session = useSession()
  const templates = useAsk(listTemplates, session.mayAsk('template.list') ? {} : undefined)
  return (
    <>
      <div className="page-head">
        <h2>{say.title}</h2>
      </div>
      <p>{say.intro}</p>
      <Asked query={templates}>
        {(rows) => (
          <>
            {rows.map((row) => (
              <TemplatePanel key={row.kind} row={row} />
            ))}
          </>
        )}
      </Asked>
    </>
  )
}
