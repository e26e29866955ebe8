import { calendarPage } from '../../domain/cases/case-queries.ts'
import { dueAt, type TimeLimit } from '../../domain/cases/working-time.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

/** The due moment as it will be, by the community's own calendar and the same rule that the server reckons by. */
export function DueWillBe({ limit }: { limit: TimeLimit }) {
  const words = useWords()
  const language = useLanguage()
  const calendar = useAsk(calendarPage, {})
  if (!calendar.data) return null
  const { due, unpublishedYears } = dueAt(new Date().toISOString(), limit, calendar.data)
  const said = fill(words.desk.cases.dueWillBe, {
    when: sayInstant(words, language, due),
    limit: `${limit.amount} ${words.cases.units[limit.unit]}`,
  })
  const unsure =
    unpublishedYears.length > 0
      ? `; ${fill(words.cases.due.uncertain, { years: unpublishedYears.join('、') })}`
      : ''
  return <p className="due-will-be">{said + unsure}</p>
}
