import { Link } from '@tanstack/react-router'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import '../cases/case.css'
import './locks.css'

/** The work at doors and places side by side: drives, locks, joint action days. */
export function LockTabs({ current }: { current: 'drives' | 'locks' | 'days' | 'parking' }) {
  const say = useWords().desk.locks
  const session = useSession()
  if (!session.mayAsk('lock.list')) return null
  const tabs = [
    ['drives', links.drives(), say.drives],
    ['locks', links.locks(), say.title],
    ['days', links.actionDays(), say.days],
    ['parking', links.parking(), say.parking],
  ] as const
  return (
    <nav className="lock-tabs no-print" aria-label={say.title}>
      {tabs.map(([key, to, label]) => (
        <Link
          key={key}
          to={to}
          activeOptions={{ exact: true }}
          {...(key === current ? { 'aria-current': 'page' } : {})}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
