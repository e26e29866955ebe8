import { Alert, Button, Grid, Layout, Menu, Select, Tag, Tooltip } from 'antd'
import { Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { QueryName } from '../../domain/queries.ts'
import { keepTabWithin } from '../../ui/kit/open-dialogue.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { KeysHelp } from './KeysHelp.tsx'
import { SearchBox, type SearchHandle } from './SearchBox.tsx'
import { useKeptLook } from './keep-look.ts'
import { useKeys } from './keys.ts'
import { useLive } from './live.ts'
import { useSession } from './session.tsx'
import './shell.css'

const PLACES = ['today', 'agency', 'cases', 'homes', 'drives', 'reports', 'imports', 'settings'] as const
type Place = (typeof PLACES)[number]

/** What must be permitted for a place to be worth going to; settings hold at least the own account. */
const ASKED: Readonly<Record<Place, readonly QueryName[]>> = {
  today: ['case.today', 'filing.list'],
  agency: ['agencyTask.worklist'],
  cases: ['case.list'],
  homes: ['registry.compounds'],
  drives: ['drive.list'],
  reports: ['rate.report'],
  imports: ['import.list'],
  settings: ['session.list'],
}

/** The frame of the desk: search and new case on top, the work on the left, one screen in the middle. */
export function Shell() {
  const words = useWords().desk.shell
  const session = useSession()
  const navigate = useNavigate()
  const place = placeOf(useLocation().pathname)
  const search = useRef<SearchHandle>(null)
  const connected = useLive(session.at)
  const [keysShown, setKeysShown] = useState(false)
  const keys = useMemo(
    () => ({
      '/': () => search.current?.focus(),
      n: () => void navigate({ to: links.newCase() }),
      '?': () => setKeysShown(true),
    }),
    [navigate],
  )
  useKeys(keys)
  useEffect(() => keepTabWithin(), [])
  useFocusKept()
  useKeptLook()
  const narrow = Grid.useBreakpoint().md === false
  const places = PLACES.filter((key) => ASKED[key].some((name) => session.mayAsk(name)))
  const menu = (
    <nav aria-label={words.purpose} className="no-print">
      <Menu
        mode={narrow ? 'horizontal' : 'inline'}
        selectedKeys={[place]}
        items={places.map((key) => ({ key, label: words.nav[key] }))}
        onClick={({ key }) => void navigate({ to: addressOf(key as Place) })}
      />
    </nav>
  )

  return (
    <Layout className="shell">
      <a className="skip-link" href="#content">
        {words.skip}
      </a>
      <Layout.Header className="shell-top">
        <strong className="shell-name">{words.name}</strong>
        {session.mayAsk('registry.search') ? <SearchBox ref={search} /> : <span className="shell-search" />}
        {session.mayDo('case.report') ? (
          <Tooltip title={words.newCaseHint}>
            <Button type="primary" onClick={() => void navigate({ to: links.newCase() })}>
              {words.newCase}
            </Button>
          </Tooltip>
        ) : null}
        {session.me.committees.length > 1 ? (
          <Select
            className="shell-area"
            aria-label={words.area}
            value={session.at}
            onChange={session.choose}
            options={session.me.committees.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <Tag className="shell-area">{session.me.committees[0]?.name ?? words.noCommittee}</Tag>
        )}
        <AccountMenu showKeys={() => setKeysShown(true)} />
      </Layout.Header>
      {narrow ? menu : null}
      {session.me.demo ? (
        <Alert className="shell-bar no-print" banner type="info" title={words.demo} />
      ) : null}
      {connected ? null : <Alert className="shell-bar" banner type="warning" title={words.offlineBar} />}
      <Layout className="shell-middle">
        {narrow ? null : <Layout.Sider width={148}>{menu}</Layout.Sider>}
        <Layout.Content className="shell-content" id="content" tabIndex={-1}>
          <Outlet />
        </Layout.Content>
      </Layout>
      <KeysHelp open={keysShown} close={() => setKeysShown(false)} />
    </Layout>
  )
}

function addressOf(place: Place): string {
  if (place === 'settings') return links.settings()
  return place === 'agency' ? links.agencyWork() : links[place]()
}

function placeOf(pathname: string): string {
  const [, first = ''] = pathname.split('/')
  if (first === '') return 'today'
  if (first === 'waiting' || first === 'themes' || first === 'mediations') return 'cases'
  if (first === 'persons' || first === 'organisations') return 'homes'
  return first
}

/** A screen that is left takes the focus with it; the keyboard then goes on in the new one, not at the top of the page. */
function useFocusKept(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', () => {
        if (document.activeElement === document.body)
          document.getElementById('content')?.focus({ preventScroll: true })
      }),
    [router],
  )
}
