import { Button } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { listKinds } from '../../domain/cases/case-queries.ts'
import { closeTheme, collectTheme, leaveTheme, themePage, type ThemePage } from '../../domain/cases/theme.ts'
import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { compounds as listCompounds } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'

const QUARTER_DAYS = 90

/** One theme: what it has collected, and at its end what was done about the cause. */
export function ThemeScreen() {
  const { themeId } = useParams({ strict: false }) as { themeId: string }
  const asked = useAsk(themePage, { themeId })
  return <Asked query={asked}>{(page) => <Theme page={page} />}</Asked>
}

function Theme({ page }: { page: ThemePage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.theme
  const session = useSession()
  const may = session.mayDo(collectTheme.name) && !page.closedAt
  const kinds = useAsk(listKinds, may ? {} : undefined)
  const compounds = useAsk(listCompounds, may ? {} : undefined)
  const { ask, dialog } = useDeeds()
  const { id: themeId } = page
  const today = dayOf(new Date().toISOString())
  const collect = () =>
    ask({
      action: collectTheme,
      title: words.actions['theme.collect'],
      hint: say.collectHint,
      rest: () => ({ themeId }),
      fields: [
        {
          kind: 'pick',
          key: 'kindCode',
          label: say.kind,
          optional: true,
          choices: (kinds.data ?? []).map(({ code, path }) => ({ value: code, label: path.join(' · ') })),
        },
        {
          kind: 'pick',
          key: 'compoundId',
          label: words.desk.agencies.dispatch.place,
          optional: true,
          choices: (compounds.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
        },
        { kind: 'day', key: 'from', label: say.from, initial: addDays(today, -QUARTER_DAYS) },
        { kind: 'day', key: 'to', label: say.to, initial: today },
      ],
      complaint: ({ kindCode, compoundId }) => (kindCode || compoundId ? undefined : say.sayWhich),
    })
  const close = () =>
    ask({
      action: closeTheme,
      title: words.actions['theme.close'],
      rest: () => ({ themeId }),
      fields: [{ kind: 'words', key: 'done', label: say.done, rows: 6 }],
    })
  const leave = (caseId: string, number: string) =>
    ask({
      action: leaveTheme,
      title: words.actions['theme.leave'],
      hint: number,
      rest: () => ({ themeId, caseId }),
      fields: [],
    })
  return (
    <>
      <div className="page-head">
        <h1>
          {page.title} <small>{page.month.slice(0, 7)}</small>
        </h1>
        <span className="page-actions no-print">
          {may ? <Button onClick={collect}>{words.actions['theme.collect']}</Button> : null}
          {may && session.mayDo(closeTheme.name) ? (
            <Button onClick={close}>{words.actions['theme.close']}</Button>
          ) : null}
          <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
        </span>
      </div>
      {page.closedAt ? (
        <Panel title={fill(say.closed, { at: sayInstant(words, language, page.closedAt) })}>
          <p className="agency-words">{page.done}</p>
        </Panel>
      ) : null}
      <p>{fill(say.count, { n: page.cases, open: page.open })}</p>
      {page.rows.length === 0 ? <EmptyState text={say.noCases} /> : null}
      <ul className="plain-list">
        {page.rows.map((row) => (
          <li key={row.caseId}>
            <span>
              <Link to={links.casePage(row.caseId)}>{`${row.number} ${row.title}`}</Link>{' '}
              {words.cases.states[row.state]}{' '}
              <small>
                {[row.kind, row.place, sayInstant(words, language, row.reportedAt)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </span>
            {may ? (
              <Button size="small" className="no-print" onClick={() => leave(row.caseId, row.number)}>
                {words.actions['theme.leave']}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {dialog}
    </>
  )
}
