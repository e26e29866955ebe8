import { calendarPage } from '../../domain/cases/case-queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { CalendarEditor } from './CalendarEditor.tsx'

/** 工作日历: which days and hours count. */
export function CalendarPage() {
  const words = useWords()
  const asked = useAsk(calendarPage, {})
  return (
    <>
      <p>{words.desk.ground.calendar.intro}</p>
      <Asked query={asked}>
        {(calendar) => <CalendarEditor calendar={calendar} saved={() => void asked.refetch()} />}
      </Asked>
    </>
  )
}
