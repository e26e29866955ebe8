import { Button } from 'antd'
import { Link, useNavigate } from '@tanstack/react-router'
import { beginTheme, listThemes, type ThemeHead } from '../../domain/cases/theme.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'

/** 每月一题: what comes again and again, looked at as one. */
export function ThemesScreen() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.theme
  const session = useSession()
  const navigate = useNavigate()
  const asked = useAsk(listThemes, {})
  const { ask, dialog } = useDeeds()
  const begin = () => {
    const themeId = newId()
    ask(
      {
        action: beginTheme,
        title: words.actions['theme.begin'],
        rest: () => ({ themeId }),
        fields: [
          { kind: 'line', key: 'title', label: say.name },
          { kind: 'day', key: 'month', label: say.month, initial: dayOf(new Date().toISOString()) },
        ],
      },
      () => void navigate({ to: links.theme(themeId) }),
    )
  }
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
        {session.mayDo(beginTheme.name) ? (
          <Button type="primary" onClick={begin}>
            {words.actions['theme.begin']}
          </Button>
        ) : null}
      </div>
      <p>{say.intro}</p>
      <Asked query={asked}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empty} />
          ) : (
            <RowTable<ThemeHead>
              rowKey="id"
              rows={rows}
              columns={[
                { key: 'month', title: say.month, render: (_, { month }) => month.slice(0, 7) },
                {
                  key: 'title',
                  title: say.name,
                  render: (_, row) => <Link to={links.theme(row.id)}>{row.title}</Link>,
                },
                {
                  key: 'cases',
                  title: say.cases,
                  render: (_, { cases, open }) => fill(say.count, { n: cases, open }),
                },
                {
                  key: 'state',
                  title: say.state,
                  render: (_, { closedAt }) =>
                    closedAt ? fill(say.closed, { at: sayInstant(words, language, closedAt) }) : say.going,
                },
              ]}
            />
          )
        }
      </Asked>
      {dialog}
    </>
  )
}
