import { Menu } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { doorWaiting } from '../../domain/doors/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

/** Between what was seen at doors and what could not be carried out. */
export function PhoneTabs({ current }: { current: 'corrections' | 'kept' }) {
  const say = useWords().desk.phones
  const navigate = useNavigate()
  const { data } = useAsk(doorWaiting, {})
  const label = (words: string, n = 0) => (n > 0 ? `${words} ${n}` : words)
  const to = { corrections: links.corrections(), kept: links.keptRecords() }
  return (
    <Menu
      mode="horizontal"
      className="no-print"
      selectedKeys={[current]}
      items={[
        { key: 'corrections', label: label(say.corrections, data?.corrections) },
        { key: 'kept', label: label(say.keptTitle, data?.kept) },
      ]}
      onClick={({ key }) => void navigate({ to: key === 'kept' ? to.kept : to.corrections })}
    />
  )
}
