import { AutoComplete, Input, type InputRef } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import { listCases } from '../../domain/cases/case-queries.ts'
import { search } from '../../domain/registry/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { searchOptions } from './search-options.ts'
import { useSession } from './session.tsx'

export interface SearchHandle {
  focus(): void
}

/** A pause of typing this long asks the server. */
const PAUSE_MS = 180

/** The one search box: persons, homes, organisations, cases; ↑↓ and Enter, Esc closes. */
export function SearchBox({ ref }: { ref?: Ref<SearchHandle> }) {
  const words = useWords()
  const session = useSession()
  const navigate = useNavigate()
  const input = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus({ cursor: 'all' }) }), [])
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])

  const long = asked.length >= 2
  const hits = useAsk(search, long && session.mayAsk('registry.search') ? { q: asked, limit: 12 } : undefined)
  const matters = useAsk(
    listCases,
    long && session.mayAsk('case.list') ? { text: asked, limit: 6 } : undefined,
  )
  const options = useMemo(
    () => (long ? searchOptions(words, hits.data ?? [], matters.data?.rows ?? []) : []),
    [long, words, hits.data, matters.data],
  )
  const nothing = long && hits.isFetched && options.length === 0

  return (
    <AutoComplete
      className="shell-search"
      value={typed}
      options={options}
      onChange={setTyped}
      defaultActiveFirstOption
      notFoundContent={nothing ? words.desk.shell.searchEmpty : null}
      popupMatchSelectWidth={480}
      onSelect={(_value, option) => {
        setTyped('')
        // What was sought is there: the keyboard goes on in it, and N and ? work again.
        document.getElementById('content')?.focus({ preventScroll: true })
        void navigate({ to: addressOf(option.key) })
      }}
    >
      <Input
        ref={input}
        allowClear
        aria-label={words.desk.shell.searchShort}
        placeholder={words.desk.shell.search}
        onKeyDown={(event) => {
          if (event.key === 'Escape') input.current?.blur()
        }}
      />
    </AutoComplete>
  )
}

function addressOf(key: unknown): string {
  const [kind, id = ''] = String(key).split('/')
  if (kind === 'person') return links.person(id)
  if (kind === 'dwelling') return links.home(id)
  if (kind === 'case') return links.casePage(id)
  if (kind === 'building') return links.building(id)
  if (kind === 'organisation') return links.organisations()
  return links.homes()
}
