import { Button, Input } from 'antd'
import type { WorkBlock } from '../../domain/cases/calendar.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly label: string
  readonly blocks: readonly WorkBlock[]
  readonly change: (blocks: WorkBlock[]) => void
}

/** The office hours of a day, one or several blocks. */
export function HoursEditor({ label, blocks, change }: Props) {
  const say = useWords().desk.ground.calendar
  const set = (at: number, part: Partial<WorkBlock>) =>
    change(blocks.map((block, one) => (one === at ? { ...block, ...part } : block)))
  return (
    <div>
      {blocks.map((block, at) => (
        <p key={at} className="calendar-hours">
          <Input
            aria-label={`${label} ${at + 1} ${say.from}`}
            type="time"
            value={block.from}
            onChange={(event) => set(at, { from: event.target.value })}
          />
          {say.to}
          <Input
            aria-label={`${label} ${at + 1} ${say.to}`}
            type="time"
            value={block.to}
            onChange={(event) => set(at, { to: event.target.value })}
          />
          {blocks.length > 1 ? (
            <Button size="small" onClick={() => change(blocks.filter((_, one) => one !== at))}>
              {fill(say.removeBlock, { n: at + 1 })}
            </Button>
          ) : null}
        </p>
      ))}
      {blocks.length < 6 ? (
        <Button size="small" onClick={() => change([...blocks, { from: '18:30', to: '20:30' }])}>
          {say.addBlock}
        </Button>
      ) : null}
    </div>
  )
}
