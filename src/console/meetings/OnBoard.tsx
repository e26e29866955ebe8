import { Button } from 'antd'
import { announcementList } from '../../domain/announcements/queries.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { withdrawForm } from './meeting-forms.tsx'

/** What of a meeting or a vote stands on the public page, and has stood there. */
export function OnBoard({ aboutId, ask }: { aboutId: string; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.meetings
  const session = useSession()
  const asked = useAsk(announcementList, { aboutId })
  return (
    <Panel title={say.published}>
      <Asked query={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{say.nothingPublished}</p>
          ) : (
            <ul className="drive-visits">
              {rows.map(({ id, title, state, publishedAt, publishedBy }) => (
                <li key={id} className="page-actions">
                  <strong>{title}</strong> {state === 'published' ? say.onBoard : say.withdrawn} ·{' '}
                  {sayInstant(words, language, publishedAt)} {publishedBy}
                  {state === 'published' && session.mayDo('announcement.withdraw') ? (
                    <Button size="small" className="no-print" onClick={() => ask(withdrawForm(words, id))}>
                      {say.withdraw}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Panel>
  )
}
