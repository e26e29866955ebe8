import { Button } from 'antd'
import { useState } from 'react'
import { voidPaper } from '../../domain/documents/paper.ts'
import type { PaperRow } from '../../domain/documents/paper-view.ts'
import { fill } from '../../text/shape.ts'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { PaperLinks } from '../PaperLinks.tsx'
import { paperAddresses } from '../paper-addresses.ts'
import { useSession } from '../shell/session.tsx'

/** One issued paper: its number, to whom, by whom; printed again as it was, or declared void. */
export function IssuedPaper({ paper }: { paper: PaperRow }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.papers
  const session = useSession()
  const [voiding, setVoiding] = useState(false)
  const { id, serial, title, receiver, copies, issuedAt, issuedBy, state } = paper
  const isVoid = state === 'void'
  return (
    <li>
      <span>
        <strong className={isVoid ? 'paper-void' : undefined}>{title}</strong> {serial}{' '}
        <small>
          {receiver} · {fill(say.copiesLine, { n: copies })} · {sayInstant(words, language, issuedAt)}{' '}
          {issuedBy}
        </small>
        {isVoid && paper.voidedAt ? (
          <>
            <br />
            <small>
              {fill(say.voided, {
                when: sayInstant(words, language, paper.voidedAt),
                who: paper.voidedBy ?? '',
                reason: paper.voidReason,
              })}
            </small>
          </>
        ) : null}
      </span>
      {isVoid ? null : (
        <span className="page-actions no-print">
          <PaperLinks serial={serial} address={(form) => paperAddresses.paper(id, form, session.at)} />
          {session.mayDo('paper.void') ? (
            <Button size="small" onClick={() => setVoiding(true)}>
              {words.actions['paper.void']}
            </Button>
          ) : null}
        </span>
      )}
      {voiding ? (
        <DeedDialog
          form={{
            action: voidPaper,
            title: words.actions['paper.void'],
            hint: say.voidHint,
            danger: true,
            rest: () => ({ paperId: id }),
            fields: [{ kind: 'line', key: 'reason', label: say.voidReason }],
          }}
          close={() => setVoiding(false)}
          done={() => setVoiding(false)}
        />
      ) : null}
    </li>
  )
}
