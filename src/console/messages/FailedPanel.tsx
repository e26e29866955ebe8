import { recentMessages } from '../../domain/messages/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { RecentTable } from './RecentTable.tsx'

/** 没发成的消息: shown where people look every morning, until it has been sent or is no longer known. */
export function FailedPanel() {
  const say = useWords().desk.messages
  const failed = useAsk(recentMessages, { show: 'failed', limit: 30 })
  const rows = (failed.data?.rows ?? []).filter(({ erased }) => !erased)
  if (rows.length === 0) return null
  return (
    <section className="today-part" aria-label={say.failedToday}>
      <h2>
        {say.failedToday} <small>{rows.length}</small>
      </h2>
      <RecentTable only="failed" />
    </section>
  )
}
