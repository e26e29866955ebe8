import { Button, Input } from 'antd'
import type { WorkBlock, WorkCalendar } from '../../domain/cases/calendar.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { HoursEditor } from './HoursEditor.tsx'

type Season = NonNullable<WorkCalendar['seasons']>[number]

interface Props {
  readonly seasons: readonly Season[]
  /** What a new season begins with. */
  readonly usual: readonly WorkBlock[]
  readonly change: (seasons: Season[]) => void
}

/** 夏令、冬令: other hours in a part of the year. */
export function SeasonsEditor({ seasons, usual, change }: Props) {
  const say = useWords().desk.ground.calendar
  const set = (at: number, part: Partial<Season>) =>
    change(seasons.map((season, one) => (one === at ? { ...season, ...part } : season)))
  return (
    <div>
      {seasons.map((season, at) => (
        <div key={at} className="calendar-season">
          <p className="calendar-hours">
            <Input
              aria-label={say.seasonFrom}
              placeholder={say.seasonFrom}
              value={season.from}
              maxLength={5}
              onChange={(event) => set(at, { from: event.target.value })}
            />
            {say.to}
            <Input
              aria-label={say.seasonTo}
              placeholder={say.seasonTo}
              value={season.to}
              maxLength={5}
              onChange={(event) => set(at, { to: event.target.value })}
            />
            <Button size="small" onClick={() => change(seasons.filter((_, one) => one !== at))}>
              {say.removeSeason}
            </Button>
          </p>
          <HoursEditor label={say.seasons} blocks={season.blocks} change={(blocks) => set(at, { blocks })} />
        </div>
      ))}
      {seasons.length < 6 ? (
        <Button
          size="small"
          onClick={() => change([...seasons, { from: '05-01', to: '09-30', blocks: [...usual] }])}
        >
          {say.addSeason}
        </Button>
      ) : null}
    </div>
  )
}
