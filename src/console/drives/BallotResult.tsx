import { Button } from 'antd'
import { useState } from 'react'
import { papersOfBallot, type BallotPaperRow } from '../../domain/documents/ballot-paper.ts'
import { draftDoorPaper } from '../../domain/documents/door-paper.ts'
import type { BallotPage } from '../../domain/drives/ballot-queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { OnBoard } from '../meetings/OnBoard.tsx'
import { PaperLinks } from '../PaperLinks.tsx'
import { paperAddresses } from '../paper-addresses.ts'
import { useSession } from '../shell/session.tsx'
import { publishForm } from './ballot-forms.tsx'
import { driveAddresses } from './drive-addresses.ts'
import { voidPaperForm } from './paper-forms.ts'

/** 结果公告 of a closed vote: published once, as a numbered notice under the seal and on the residents' page. */
export function BallotResult({ ballot, ask }: { ballot: BallotPage; ask: (form: DeedForm) => void }) {
  const say = useWords().desk.ballots
  const isClosed = ballot.state === 'closed'
  const asked = useAsk(papersOfBallot, isClosed ? { ballotId: ballot.id } : undefined)
  if (!isClosed) return null
  return (
    <>
      <Panel title={say.resultTitle}>
        <Asked query={asked}>
          {(papers) => (
            <>
              {papers.some(({ state }) => state === 'issued') ? null : <NotPublished ballot={ballot} />}
              <ul className="drive-visits">
                {papers.map((paper) => (
                  <OneNotice key={paper.id} paper={paper} ask={ask} />
                ))}
              </ul>
            </>
          )}
        </Asked>
      </Panel>
      {ballot.publishedOn ? <OnBoard aboutId={ballot.id} ask={ask} /> : null}
    </>
  )
}

function NotPublished({ ballot: { id, driveId } }: { ballot: BallotPage }) {
  const words = useWords()
  const say = words.desk.ballots
  const session = useSession()
  const [isOpen, setOpen] = useState(false)
  const draft = useAsk(draftDoorPaper, isOpen ? { driveId, kind: 'vote-result' } : undefined).data
  return (
    <>
      <p>{say.resultNone}</p>
      <p className="page-actions no-print">
        {session.mayDo('ballot.publish') ? (
          <Button type="primary" onClick={() => setOpen(true)}>
            {say.publish}
          </Button>
        ) : null}
        <Button href={driveAddresses.ballotPrint(id, 'result', session.at)} target="_blank">
          {say.resultDraft}
        </Button>
      </p>
      {isOpen && draft ? (
        <DeedDialog
          form={publishForm(words, id, draft)}
          close={() => setOpen(false)}
          done={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

function OneNotice({ paper, ask }: { paper: BallotPaperRow; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const { drives, ballots } = words.desk
  const { id, serial, copies, issuedAt, issuedBy, state } = paper
  return (
    <li className="page-actions">
      <strong>{serial}</strong> {fill(ballots.resultCopies, { n: copies })}{' '}
      <span>
        {sayInstant(words, language, issuedAt)} {issuedBy}
      </span>
      {state === 'void' ? (
        <span>{drives.paperVoid}</span>
      ) : (
        <>
          <PaperLinks serial={serial} address={(form) => paperAddresses.paper(id, form, session.at)} />
          {session.mayDo('paper.void') ? (
            <Button size="small" className="no-print" onClick={() => ask(voidPaperForm(words, id))}>
              {words.actions['paper.void']}
            </Button>
          ) : null}
        </>
      )}
    </li>
  )
}
