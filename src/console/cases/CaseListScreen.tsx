import { Button, Input, Select } from 'antd'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { listCases, listWorkers, type CaseFilter } from '../../domain/cases/case-queries.ts'
import { openStates } from '../../domain/cases/case-states.ts'
import { caseColumns } from '../../ui/cases/case-columns.tsx'
import { CaseRows } from '../../ui/cases/CaseRows.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { ColumnChoice } from '../../ui/kit/ColumnChoice.tsx'
import { chosenColumns, sheetOf } from '../../ui/kit/list-columns.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { saveFile } from '../shell/save-file.ts'
import { SavedViews } from '../shell/SavedViews.tsx'
import { useListLook } from '../shell/use-list-look.ts'

interface Shown {
  readonly show?: string
  readonly holder?: string
  readonly text?: string
  readonly closedFrom?: string
}

/** What stands in the address bar, as the question that it is. */
function filterOf({ show = 'open', holder, text, closedFrom }: Shown): CaseFilter {
  return {
    ...(show === 'open' ? { states: [...openStates] } : {}),
    ...(show === 'overdue' || show === 'soon' ? { states: [...openStates], due: show } : {}),
    ...(!['open', 'all', 'overdue', 'soon'].includes(show) ? { states: [show as 'closed'] } : {}),
    ...(holder ? { holderId: holder } : {}),
    ...(text ? { text } : {}),
    ...(closedFrom ? { closedFrom } : {}),
  }
}

/** 办件: filters that stay in the address, ↑↓ and Enter, export of exactly what is shown. */
export function CaseListScreen() {
  const words = useWords()
  const say = words.desk.cases
  const session = useSession()
  const navigate = useNavigate()
  const shown = useSearch({ strict: false }) as Shown
  const pages = usePages(listCases, { ...filterOf(shown), limit: 50 })
  const workers = useAsk(listWorkers, {})
  const look = useListLook('cases')
  const open = (caseId: string) => void navigate({ to: links.casePage(caseId) })
  const all = caseColumns(words, useLanguage(), open)
  const columns = chosenColumns(all, look.columns)
  const change = (part: Partial<Shown>) =>
    void navigate({ to: links.cases(), search: { ...shown, ...part }, replace: true })
  const states = words.cases.states
  const options = [
    { value: 'open', label: say.open },
    { value: 'overdue', label: say.overdue },
    { value: 'soon', label: say.soon },
    { value: 'all', label: say.all },
    ...Object.entries(states).map(([value, label]) => ({ value, label })),
  ]

  return (
    <>
      <div className="page-head">
        <h1>{say.list}</h1>
        <div className="page-actions no-print">
          {session.mayAsk('theme.list') ? (
            <Link to={links.themes()}>{words.desk.agencies.theme.open}</Link>
          ) : null}
          {session.mayAsk('agency.board') ? (
            <Link to={links.board()}>{words.desk.agencies.board.title}</Link>
          ) : null}
          {session.mayAsk('hotlineOrder.list') ? (
            <Link to={links.hotline()}>{words.desk.hotline.title}</Link>
          ) : null}
          {session.mayAsk('mediation.list') ? (
            <Link to={links.mediations()}>{words.desk.mediation.title}</Link>
          ) : null}
          <Select
            aria-label={say.filterState}
            value={shown.show ?? 'open'}
            options={options}
            onChange={(show) => change({ show })}
            popupMatchSelectWidth={false}
          />
          <Select
            aria-label={say.filterHolder}
            value={shown.holder ?? ''}
            onChange={(holder) => change({ holder })}
            options={[
              { value: '', label: say.everybody },
              ...(workers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            popupMatchSelectWidth={false}
          />
          <Input.Search
            aria-label={say.filterText}
            placeholder={say.filterText}
            defaultValue={shown.text ?? ''}
            allowClear
            onSearch={(text) => change({ text })}
            style={{ width: 200 }}
          />
          <SavedViews
            views={look.views}
            search={{ ...shown }}
            open={(search) => void navigate({ to: links.cases(), search, replace: true })}
            save={(views) => look.change({ views: [...views] })}
          />
          <ColumnChoice
            columns={all}
            chosen={look.columns}
            choose={(keys) => look.change({ columns: keys && [...keys] })}
          />
          <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
        </div>
      </div>
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.empty}>
              {session.mayDo('case.report') ? (
                <Button type="primary" onClick={() => void navigate({ to: links.newCase() })}>
                  {words.desk.shell.newCase}
                </Button>
              ) : null}
            </EmptyState>
          ) : (
            <>
              <CaseRows rows={rows} columns={columns} label={say.list} open={open} />
              <p className="page-actions no-print">
                <Button onClick={() => saveFile(`${say.list}.csv`, sheetOf(columns, rows))}>
                  {say.exportRows}
                </Button>
              </p>
            </>
          )
        }
      </PagesShown>
    </>
  )
}
