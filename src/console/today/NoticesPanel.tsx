import { Button, Checkbox } from 'antd'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listNotices, readNotices, type NoticeView } from '../../domain/identity/notice.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** 提醒: what the clock and others tell this person; gone from the list once it is read. */
export function NoticesPanel() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.today
  const [all, setAll] = useState(false)
  const asked = useAsk(listNotices, { unread: !all })
  const read = useDo(readNotices)
  const page = asked.data
  if (!page || (page.rows.length === 0 && !all)) return null
  const mark = async (noticeIds: readonly string[]) => {
    await read.run({ noticeIds: [...noticeIds] })
    void asked.refetch()
  }
  return (
    <section className="today-part" aria-label={say.notices}>
      <h2>
        {say.notices} <small>{page.unread}</small>
      </h2>
      <ul className="plain-list">
        {page.rows.map((notice) => (
          <li key={notice.id}>
            <span>
              <NoticeLine notice={notice} said={sentenceOf(words, language, notice)} />{' '}
              <small>{sayInstant(words, language, notice.toldAt)}</small>
            </span>
            {notice.readAt ? (
              <small>{say.noticeRead}</small>
            ) : (
              <Button size="small" loading={read.busy} onClick={() => void mark([notice.id])}>
                {say.noticeRead}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="page-actions no-print">
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          {say.noticesAll}
        </Checkbox>
        {page.unread > 1 ? (
          <Button size="small" loading={read.busy} onClick={() => void mark([])}>
            {say.noticesRead}
          </Button>
        ) : null}
      </p>
    </section>
  )
}

function NoticeLine({ notice, said }: { notice: NoticeView; said: string }) {
  return notice.caseId ? <Link to={links.casePage(notice.caseId)}>{said}</Link> : <span>{said}</span>
}

/** Moments among the facts are said as people say them, units by their words. */
function sentenceOf(words: Catalogue, language: string, { code, facts }: NoticeView): string {
  const units: Record<string, string> = words.agencies.timeUnits
  const said = Object.entries(facts).map(([name, value]) => {
    if (name.endsWith('At')) return [name, sayInstant(words, language, String(value))]
    return [name, name === 'unit' ? (units[value] ?? value) : value]
  })
  return fill(words.identity.notices[code], Object.fromEntries(said))
}
