import { Alert, App, Button, Checkbox, Segmented } from 'antd'
import { useState } from 'react'
import { writeCalendar } from '../../domain/cases/case-record.ts'
import type { WorkCalendar } from '../../domain/cases/calendar.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { calendarFlaw } from './calendar-flaw.ts'
import { HolidayTable } from './HolidayTable.tsx'
import { HoursEditor } from './HoursEditor.tsx'
import { SeasonsEditor } from './SeasonsEditor.tsx'

interface Props {
  readonly calendar: WorkCalendar
  readonly saved: () => void
}

/** The whole calendar is written at once; until then every change stays on the screen. */
export function CalendarEditor({ calendar, saved }: Props) {
  const words = useWords()
  const say = words.desk.ground.calendar
  const session = useSession()
  const { message } = App.useApp()
  const { run, busy, outcome } = useDo(writeCalendar)
  const [draft, setDraft] = useState(calendar)
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const change = (part: Partial<WorkCalendar>) => setDraft((before) => ({ ...before, ...part }))
  const published = draft.publishedYears.includes(year)
  const flaw = calendarFlaw(say, draft)
  const may = session.mayDo(writeCalendar.name)
  const changed = draft !== calendar
  const said = flaw ?? outcomeSentence(words, outcome)

  const save = async () => {
    const result = await run(draft)
    if (result.status !== 'done') return
    void message.success(say.saved)
    saved()
  }
  const mark = () =>
    change({
      publishedYears: published
        ? draft.publishedYears.filter((one) => one !== year)
        : [...draft.publishedYears, year].toSorted((a, b) => a - b),
    })
  return (
    <fieldset className="calendar-editor" disabled={!may}>
      <Panel title={say.weekdays}>
        <Checkbox.Group
          value={draft.weekdays}
          onChange={(weekdays) => change({ weekdays: weekdays.toSorted((a, b) => a - b) })}
          options={[1, 2, 3, 4, 5, 6, 7].map((value) => ({
            value,
            label: words.house.weekdays[`d${value}` as 'd1'],
          }))}
        />
      </Panel>
      <Panel title={say.blocks}>
        <HoursEditor label={say.blocks} blocks={draft.blocks} change={(blocks) => change({ blocks })} />
      </Panel>
      <Panel title={say.seasons}>
        <SeasonsEditor
          seasons={draft.seasons ?? []}
          usual={draft.blocks}
          change={(seasons) => change({ seasons })}
        />
      </Panel>
      <Panel title={say.days}>
        <Segmented
          aria-label={say.year}
          value={year}
          onChange={setYear}
          options={[thisYear - 1, thisYear, thisYear + 1]}
        />
        <Alert
          className="calendar-year"
          type={published ? 'success' : 'warning'}
          showIcon
          title={published ? say.published : fill(say.notPublished, { year })}
          action={
            may ? (
              <Button size="small" onClick={mark}>
                {published ? say.unmark : say.markPublished}
              </Button>
            ) : null
          }
        />
        <HolidayTable
          key={year}
          year={year}
          exceptions={draft.exceptions}
          change={(exceptions) => change({ exceptions })}
        />
      </Panel>
      {said ? <Alert type="error" showIcon title={said} className="sign-in-said" /> : null}
      {may ? (
        <p className="page-actions no-print">
          <Button
            type="primary"
            loading={busy}
            disabled={!changed || flaw !== undefined}
            onClick={() => void save()}
          >
            {words.desk.shell.save}
          </Button>
          <Button disabled={!changed} onClick={() => setDraft(calendar)}>
            {words.desk.shell.cancel}
          </Button>
        </p>
      ) : null}
    </fieldset>
  )
}
