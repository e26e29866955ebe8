import { Alert } from 'antd'
import { suggestDispatch } from '../../domain/cases/dispatch-queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'

/** What the catalogue says of this kind in this place: whose duty, by which item, and who is usually asked. */
export function DispatchNotice({ kindCode, dwellingId }: { kindCode: string; dwellingId: string | null }) {
  const words = useWords()
  const say = words.desk.agencies.dispatch
  const { data } = useAsk(suggestDispatch, { kindCode, ...(dwellingId ? { dwellingId } : {}) })
  if (!data) return null
  const isOurs = data.duty !== 'notOurs'
  if (isOurs && data.from === 'kind') return null
  const item = data.listItem ? ` (${data.listItem})` : ''
  const title = isOurs
    ? fill(say.suggest, { duty: words.cases.duties[data.duty], item })
    : fill(words.desk.cases.notOurs, { item: data.listItem })
  const units = data.units.map(({ name }) => name).join('、')
  return (
    <Alert
      type={isOurs ? 'info' : 'warning'}
      showIcon
      className="case-notice"
      title={title}
      {...(units ? { description: fill(say.suggestUnits, { units }) } : {})}
    />
  )
}
