import { useSyncExternalStore } from 'react'
import { fill } from '../../text/shape.ts'
import type { PhoneWords } from '../words.tsx'
import type { Health } from '../store/phone-store.ts'
import { usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'
import { links } from './route.ts'

/** One line on top of every screen: what is with the records, in words. */
export function StatusLine() {
  const words = useWords().field
  const { health } = usePhoneView()
  const online = useSyncExternalStore(hearNetwork, () => navigator.onLine)
  const { text, bad } = statusOf(words, health, online && health.lastResult !== 'offline')
  return (
    <p className={bad ? 'status status-bad' : 'status'} role="status">
      {health.refused > 0 ? <a href={links.tab('outbox')}>{text}</a> : text}
    </p>
  )
}

export function statusOf(
  { status }: PhoneWords['field'],
  health: Health,
  online: boolean,
): { readonly text: string; readonly bad: boolean } {
  const waiting = health.things
  if (health.stuckSince) return { text: status.stuck, bad: true }
  if (health.refused > 0) return { text: fill(status.refused, { n: health.refused }), bad: true }
  if (!online) {
    return { text: waiting > 0 ? fill(status.waitingOffline, { n: waiting }) : status.offline, bad: false }
  }
  if (health.syncing && waiting > 0) return { text: status.syncing, bad: false }
  return { text: waiting > 0 ? fill(status.waiting, { n: waiting }) : status.allSent, bad: false }
}

function hearNetwork(hear: () => void): () => void {
  addEventListener('online', hear)
  addEventListener('offline', hear)
  return () => {
    removeEventListener('online', hear)
    removeEventListener('offline', hear)
  }
}
