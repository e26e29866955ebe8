import { Button } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { personList, search } from '../../domain/registry/queries.ts'
import type { SearchHit } from '../../domain/registry/search-view.ts'
import { fill } from '../../text/shape.ts'
import { personColumns, usualPersonColumns, type PersonLine } from '../../ui/homes/person-columns.tsx'
import { PersonRows } from '../../ui/homes/PersonRows.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { ColumnChoice } from '../../ui/kit/ColumnChoice.tsx'
import { chosenColumns, sheetOf } from '../../ui/kit/list-columns.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { saveFile } from '../shell/save-file.ts'
import { SavedViews } from '../shell/SavedViews.tsx'
import { useSession } from '../shell/session.tsx'
import { useListLook } from '../shell/use-list-look.ts'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { PersonFilters } from './PersonFilters.tsx'
import { questionOf, readShown, shorten, type Shown } from './person-filter.ts'
import { usePages } from '../../ui/kit/use-pages.ts'
import './homes.css'

/** 居民名册: filters that stay in the address, ↑↓ and Enter, export of exactly what is shown. */
export function PersonListScreen() {
  const words = useWords()
  const navigate = useNavigate()
  const shown = readShown(useSearch({ strict: false }))
  const text = (shown.text ?? '').trim()
  const pages = usePages(personList, text === '' ? questionOf(shown) : undefined)
  const found = useAsk(search, text === '' ? undefined : { q: text, limit: 50 })
  const go = (next: Shown) =>
    void navigate({ to: links.persons(), search: { ...shorten(next) }, replace: true })
  const look = useListLook('persons')
  return (
    <>
      <div className="page-head">
        <h1>{words.desk.homes.persons}</h1>
        <span className="page-actions no-print">
          <SavedViews
            views={look.views}
            search={asText(shorten(shown))}
            open={(search) => go(readShown(search))}
            save={(views) => look.change({ views: [...views] })}
          />
          <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
        </span>
      </div>
      <PersonFilters key={text} shown={shown} go={go} />
      {text === '' ? (
        <PagesShown pages={pages}>
          {(rows) => <Rows rows={rows} hasMore={pages.hasMore} clear={() => go({})} />}
        </PagesShown>
      ) : (
        <Asked query={found}>
          {(hits) => <Rows rows={hits.flatMap(lineOf)} hasMore={false} clear={() => go({})} />}
        </Asked>
      )}
    </>
  )
}

function Rows({
  rows,
  hasMore,
  clear,
}: {
  rows: readonly PersonLine[]
  hasMore: boolean
  clear: () => void
}) {
  const words = useWords()
  const session = useSession()
  const navigate = useNavigate()
  const look = useListLook('persons')
  const { list, persons } = words.desk.homes
  if (rows.length === 0) {
    return (
      <EmptyState text={list.empty}>
        <span className="page-actions homes-next">
          <Button onClick={clear}>{list.clear}</Button>
          <Button type="primary" onClick={() => void navigate({ to: links.homes() })}>
            {words.desk.homes.title}
          </Button>
        </span>
      </EmptyState>
    )
  }
  const { length: n } = rows
  const addresses = {
    person: session.mayAsk('person.page') ? links.person : undefined,
    home: links.home,
    go: (address: string) => void navigate({ to: address }),
  }
  const all = personColumns(words, addresses)
  const chosen = look.columns ?? usualPersonColumns
  const columns = chosenColumns(all, chosen)
  return (
    <>
      <p className="page-actions">
        <span role="status">{fill(hasMore ? list.shownMore : list.shown, { n })}</span>
        <Button
          size="small"
          className="no-print"
          onClick={() => saveFile(`${persons}.csv`, sheetOf(columns, rows))}
        >
          {fill(list.export, { n })}
        </Button>
        <span className="no-print">
          <ColumnChoice
            small
            columns={all}
            chosen={chosen}
            choose={(keys) => look.change({ columns: keys && [...keys] })}
          />
        </span>
      </p>
      <PersonRows rows={rows} columns={columns} label={persons} addresses={addresses} />
    </>
  )
}

function asText(shown: Shown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, String(value)]))
}

/** A find of the search box as a line of the list; what the search does not tell stays empty. */
function lineOf(hit: SearchHit): PersonLine[] {
  if (hit.kind !== 'person') return []
  const { id, name, state, birthYear, phone, document, home } = hit
  return [{ id, name, state, birth: birthYear, phone, document, home }]
}
