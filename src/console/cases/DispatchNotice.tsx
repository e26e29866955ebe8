import { Alert } from 'antd'
import type { KindRow } from '../../domain/cases/case-queries.ts'
import { suggestDispatch } from '../../domain/cases/dispatch-queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly kind: KindRow
  readonly dwellingId: string | null
}

/** What the catalogue says of this kind in this place: whose duty, by which item, and who is usually asked. */
export function DispatchNotice({ kind, dwellingId }: Props) {
  const words = useWords()
  const say = words.desk.agencies.dispatch
  const { data } = useAsk(suggestDispatch, { kindCode: kind.code, ...(dwellingId ? { dwellingId } : {}) })
  if (!data) return null
  const isOurs = data.duty !== 'notOurs'
  const item = data.listItem ? ` (${data.listItem})` : ''
  if (isOurs && data.from === 'kind')
    return (
      <p>
        {words.cases.titles.duty}: {words.cases.duties[data.duty]}
        {item}
      </p>
    )
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
