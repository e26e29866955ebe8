import { Button } from 'antd'
import { useState } from 'react'
import { filingPage, listFilings } from '../../domain/procedures/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Folded } from '../../ui/kit/Folded.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { useWords, useLanguage } from '../../ui/kit/words.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { filingAnswerForm } from '../cases/filing-answer.ts'
import { useSession } from '../shell/session.tsx'

/** 备案 that wait for the street's answer: the street officer answers here, the desk sees for how long they have waited. */
export function FilingsPanel() {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const filings = useAsk(listFilings, { state: 'sent' })
  const [openId, setOpenId] = useState<string>()
  const page = useAsk(filingPage, openId ? { filingId: openId } : undefined)
  const rows = filings.data ?? []
  if (rows.length === 0) return null
  const street = session.me.committees.find(({ id }) => id === session.at)?.roles.includes('streetOfficer')
  const title = street ? words.desk.today.streetFilings : words.desk.today.filings
  return (
    <section className="today-part" aria-label={title}>
      <h2>
        {title} <small>{rows.length}</small>
      </h2>
      <Folded rows={rows}>
        {(shown) => (
          <ul className="today-waiting">
            {shown.map((row) => (
              <li key={row.id}>
                <span>{row.subject}</span>
                <strong>{row.procedureName}</strong>
                <span>{sayInstant(words, language, row.sentAt)}</span>
                <Button size="small" onClick={() => setOpenId(row.id)}>
                  {words.actions['filing.answer']}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Folded>
      {openId && page.data?.id === openId ? (
        <DeedDialog
          form={filingAnswerForm(words, openId, page.data.text)}
          close={() => setOpenId(undefined)}
          done={() => setOpenId(undefined)}
        />
      ) : null}
    </section>
  )
}
