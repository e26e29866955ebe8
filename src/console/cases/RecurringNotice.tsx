import { Alert } from 'antd'
import { Link } from '@tanstack/react-router'
import { recurring, type RecurringRow } from '../../domain/cases/theme.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

interface Props {
  readonly caseId?: string
  readonly kindCode: string
  readonly dwellingId: string | null
  readonly personId: string | null
}

/** 一年内第四次: what came before at this home, in this compound, from this person; the rows stand behind the number. */
export function RecurringNotice({ caseId, kindCode, dwellingId, personId }: Props) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.recurring
  const { data } = useAsk(
    recurring,
    dwellingId || personId
      ? {
          kindCode,
          ...(caseId ? { caseId } : {}),
          ...(dwellingId ? { dwellingId } : {}),
          ...(personId ? { personId } : {}),
        }
      : undefined,
  )
  const parts = (['home', 'compound', 'person'] as const).filter((part) => (data?.[part].length ?? 0) > 0)
  if (!data || parts.length === 0) return null
  const line = (row: RecurringRow) => (
    <li key={row.caseId}>
      <Link to={links.casePage(row.caseId)}>{`${row.number} ${row.title}`}</Link>{' '}
      {words.cases.states[row.state]} <small>{sayInstant(words, language, row.reportedAt)}</small>
    </li>
  )
  return (
    <Alert
      type="info"
      className="case-notice"
      title={
        <>
          {parts.map((part) => (
            <details key={part}>
              {/* This one is the next after those. */}
              <summary>{fill(say[part], { n: data[part].length + 1 })}</summary>
              <ul className="plain-list">{data[part].map(line)}</ul>
            </details>
          ))}
        </>
      }
    />
  )
}
