import { App, Input } from 'antd'
import { useState } from 'react'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { issuedKinds, type IssuedKind } from '../../domain/documents/paper-issued.ts'
import { papersOfCase } from '../../domain/documents/queries.ts'
import { CertificateWord } from '../../ui/documents/CertificateWord.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { MenuButton } from '../../ui/kit/MenuButton.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { paperAddresses } from '../paper-addresses.ts'
import { useSession } from '../shell/session.tsx'
import { IssuedPaper } from './IssuedPaper.tsx'
import { PaperDialog } from './PaperDialog.tsx'
import '../../ui/documents/papers.css'

/** 文书: the papers of a case that the community prints, each with its number; and the case itself on one sheet. */
export function PapersPanel({ page }: { page: CasePage }) {
  const words = useWords()
  const say = words.desk.papers
  const session = useSession()
  const { message } = App.useApp()
  const mayIssue = session.mayDo('paper.issue')
  const papers = useAsk(papersOfCase, session.mayAsk('paper.ofCase') ? { caseId: page.id } : undefined)
  const [kind, setKind] = useState<IssuedKind>()
  const [wanted, setWanted] = useState('')
  const rows = papers.data ?? []
  return (
    <Panel
      title={say.title}
      actions={
        <>
          <a href={paperAddresses.casePrint(page.id, session.at)} target="_blank" rel="noreferrer">
            {say.caseSheet}
          </a>
          {mayIssue ? (
            <MenuButton
              label={say.choose}
              menu={{
                items: issuedKinds.map((key) => ({ key, label: say.kinds[key] })),
                onClick: ({ key }) => setKind(issuedKinds.find((one) => one === key)),
              }}
            />
          ) : null}
        </>
      }
    >
      {rows.length === 0 && mayIssue ? <p>{say.empty}</p> : null}
      <ul className="plain-list">
        {rows.map((paper) => (
          <IssuedPaper key={paper.id} paper={paper} />
        ))}
      </ul>
      {mayIssue ? (
        <div className="certificate-check no-print">
          <label htmlFor="certificate-wanted">{say.check}</label>
          <Input
            id="certificate-wanted"
            value={wanted}
            maxLength={60}
            allowClear
            placeholder={say.checkHint}
            onChange={(event) => setWanted(event.target.value)}
          />
          <CertificateWord asked={wanted} saysOpen />
        </div>
      ) : null}
      {kind ? (
        <PaperDialog
          key={kind}
          kind={kind}
          caseId={page.id}
          close={() => setKind(undefined)}
          done={(sentence) => {
            setKind(undefined)
            void message.success(sentence)
          }}
        />
      ) : null}
    </Panel>
  )
}
