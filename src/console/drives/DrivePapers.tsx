import { Button } from 'antd'
import { papersOfDrive } from '../../domain/documents/door-paper.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { PaperLinks } from '../PaperLinks.tsx'
import { useSession } from '../shell/session.tsx'
import { driveAddresses } from './drive-addresses.ts'
import { voidPaperForm } from './paper-forms.ts'

/** The batches of notices of a drive, each again as PDF or Word. */
export function DrivePapers({ driveId, ask }: { driveId: string; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.desk.drives
  const { papers } = words.desk
  const mayAsk = session.mayAsk('paper.ofDrive')
  const asked = useAsk(papersOfDrive, mayAsk ? { driveId } : undefined)
  if (!mayAsk) return null
  return (
    <Panel title={say.papersTitle}>
      <Asked query={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{say.noPapers}</p>
          ) : (
            <ul className="drive-visits">
              {rows.map(({ id, kind, serial, subject, doors, issuedAt, issuedBy, state }) => (
                <li key={id} className="page-actions">
                  <strong>{papers.kinds[kind]}</strong> {serial} {subject}{' '}
                  {fill(say.paperDoors, { n: doors })}{' '}
                  <span>
                    {sayInstant(words, language, issuedAt)} {issuedBy}
                  </span>
                  {state === 'void' ? (
                    <span>{say.paperVoid}</span>
                  ) : (
                    <>
                      <PaperLinks
                        serial={serial}
                        address={(form) => driveAddresses.doorPaper(id, form, session.at)}
                      />
                      {session.mayDo('paper.void') ? (
                        <Button size="small" onClick={() => ask(voidPaperForm(words, id))}>
                          {words.actions['paper.void']}
                        </Button>
                      ) : null}
                    </>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Panel>
  )
}
