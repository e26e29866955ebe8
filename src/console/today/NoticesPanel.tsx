import { Button, Checkbox } from 'antd'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listNotices, readNotices, type NoticeView } from '../../domain/identity/notice.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { sendDeeds } from '../server.ts'
import { useSession } from '../shell/session.tsx'

/** So many stand above the day's work; the others one click away. */
const FIRST = 4

/** 提醒: what the clock and others tell this person; gone from the list once it is read. */
export function NoticesPanel() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.today
  const [all, setAll] = useState(false)
  const [whole, setWhole] = useState(false)
  const asked = useAsk(listNotices, { unread: !all })
  const [busy, setBusy] = useState(false)
  const several = useSession().me.committees.length > 1
  const page = asked.data
  if (!page || (page.rows.length === 0 && !all)) return null
  /** Each in the books in which it stands. */
  const mark = async (notices: readonly NoticeView[]) => {
    setBusy(true)
    const books = [...new Set(notices.map(({ committeeId }) => committeeId))]
    const madeAt = new Date().toISOString()
    await sendDeeds(
      books.map((at) => ({
        id: newId(),
        action: readNotices.name,
        input: { noticeIds: notices.filter(({ committeeId }) => committeeId === at).map(({ id }) => id) },
        madeAt,
        at,
      })),
    )
    await asked.refetch()
    setBusy(false)
  }
  const unread = page.rows.filter(({ readAt }) => readAt === null)
  const shown = whole || all ? page.rows : page.rows.slice(0, FIRST)
  const folded = page.rows.length - shown.length
  return (
    <section className="today-part" aria-label={say.notices}>
      <h2>
        {say.notices} <small>{page.unread}</small>
      </h2>
      <ul className="plain-list">
        {shown.map((notice) => (
          <li key={notice.id}>
            <span>
              <NoticeLine notice={notice} said={sentenceOf(words, language, notice)} />{' '}
              <small>
                {notice.matter?.place ? `${notice.matter.place} · ` : ''}
                {several ? `${notice.communityName} ` : ''}
                {sayInstant(words, language, notice.toldAt)}
              </small>
            </span>
            {notice.readAt ? (
              <small>{say.noticeRead}</small>
            ) : (
              <Button size="small" loading={busy} onClick={() => void mark([notice])}>
                {say.noticeRead}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="page-actions no-print">
        {folded > 0 ? (
          <Button size="small" onClick={() => setWhole(true)}>
            {fill(say.noticesMore, { n: folded })}
          </Button>
        ) : null}
        <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
          {say.noticesAll}
        </Checkbox>
        {unread.length > 1 && folded === 0 ? (
          <Button size="small" loading={busy} onClick={() => void mark(unread)}>
            {say.noticesRead}
          </Button>
        ) : null}
      </p>
    </section>
  )
}

/** Opens the case; for an agency, what it was asked. */
function NoticeLine({ notice, said: sentence }: { notice: NoticeView; said: string }) {
  const session = useSession()
  const said = (
    <>
      {notice.matter ? <strong>{notice.matter.title} </strong> : null}
      {sentence}
    </>
  )
  const { caseId, committeeId, subjectId, subjectKind } = notice
  if (session.mayAsk('case.page') && caseId) {
    return (
      <Link to={links.casePage(caseId)} onClick={() => session.choose(committeeId)}>
        {said}
      </Link>
    )
  }
  if (session.mayAsk('case.escalated') && caseId) {
    return (
      <Link to={links.escalation(caseId)} onClick={() => session.choose(committeeId)}>
        {said}
      </Link>
    )
  }
  if (session.mayAsk('agencyTask.worklist') && subjectKind === 'agencyTask')
    return <Link to={links.agencyMatter(committeeId, subjectId)}>{said}</Link>
  if (session.mayAsk('webhook.list') && subjectKind === 'webhook')
    return (
      <Link to={links.settings('webhooks')} onClick={() => session.choose(committeeId)}>
        {said}
      </Link>
    )
  return <span>{said}</span>
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
