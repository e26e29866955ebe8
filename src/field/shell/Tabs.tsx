import { fill } from '../../text/shape.ts'
import { usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'
import { links, tabs, type Route, type Tab } from './route.ts'

const DRAWN: Record<Tab, string> = {
  today: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4M9 15l2 2 4-4',
  buildings: 'M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3',
  note: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  outbox: 'M12 16V4M7 9l5-5 5 5M4 15v5h16v-5',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-7 8-7s7 2 8 7',
}

/** 今天 · 楼栋 · 记一笔 · 待传 · 我. How many records wait stands on 待传 on every screen. */
export function Tabs({ route }: { route: Route }) {
  const words = useWords().field
  const { health } = usePhoneView()
  const waiting = health.things
  const bad = health.refused > 0 || health.stuckSince !== undefined || health.missing > 0
  const current = tabs.find((tab) => tab === route.screen) ?? 'buildings'
  const said = (tab: Tab) => {
    if (tab !== 'outbox' || waiting + health.refused === 0) return undefined
    const parts = [
      waiting > 0 ? fill(words.waiting, { n: waiting }) : '',
      health.refused > 0 ? fill(words.status.refused, { n: health.refused }) : '',
    ]
    return `${words.tabs.outbox}, ${parts.filter(Boolean).join(', ')}`
  }
  return (
    <nav className="tabs" aria-label={words.tabsLabel}>
      {tabs.map((tab) => (
        <a
          key={tab}
          href={links.tab(tab)}
          aria-current={tab === current ? 'page' : undefined}
          aria-label={said(tab)}
        >
          <svg viewBox="0 0 24 24" aria-hidden>
            <path d={DRAWN[tab]} />
          </svg>
          <span>{words.tabs[tab]}</span>
          {tab === 'outbox' && waiting + health.refused > 0 ? (
            <b className={bad ? 'tab-count tab-bad' : 'tab-count'} aria-hidden>
              {bad && waiting === 0 ? '!' : waiting}
            </b>
          ) : null}
        </a>
      ))}
    </nav>
  )
}
