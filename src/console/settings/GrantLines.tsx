import { Button } from 'antd'
import { endRole } from '../../domain/identity/account.ts'
import type { AccountRow, GrantView } from '../../domain/identity/queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

interface Props {
  readonly row: AccountRow
  readonly end: (grant: GrantView) => void
}

/** What somebody holds and held: role, area, period; what is held today can be ended. */
export function GrantLines({ row, end }: Props) {
  const words = useWords()
  const language = useLanguage()
  const day = (date: string) => sayDay(words, language, date)
  const say = words.desk.settings
  const may = useSession().mayDo(endRole.name)
  const today = dayOf(new Date().toISOString())
  return (
    <ul className="plain-list grant-lines">
      {row.grants.map((grant) => {
        const over = grant.until !== null && grant.until < today
        const title = `${words.identity.roles[grant.role]} · ${grant.areaName}`
        return (
          <li key={grant.id}>
            <span className={over ? 'grant-over' : ''}>
              {title}{' '}
              <small>
                {grant.until
                  ? fill(say.fromUntil, { from: day(grant.from), until: day(grant.until) })
                  : fill(say.since, { from: day(grant.from) })}
              </small>
            </span>
            {may && !over ? (
              <Button
                size="small"
                className="no-print"
                aria-label={`${words.actions['role.end']}: ${row.name} ${title}`}
                onClick={() => end(grant)}
              >
                {words.actions['role.end']}
              </Button>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
