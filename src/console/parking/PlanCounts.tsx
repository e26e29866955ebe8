import { spaceKinds, type SpaceCount } from '../../domain/parking/plan-drawing.ts'
import { useWords } from '../../ui/kit/words.tsx'

/** How many there were before and are now, by kind. */
export function PlanCounts({ before, count }: { before: SpaceCount | null; count: SpaceCount }) {
  const words = useWords()
  const say = words.desk.parking
  const rows = [
    ...spaceKinds.map((kind) => [kind, words.parking.kinds[kind]] as const),
    ['accessible', say.accessible] as const,
    ['all', say.all] as const,
  ]
  return (
    <>
      <table className="plan-counts">
        <caption>{say.counts}</caption>
        <thead>
          <tr>
            <th scope="col">{say.kind}</th>
            <th scope="col">{say.countBefore}</th>
            <th scope="col">{say.countAfter}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, label]) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{before ? before[key] : '—'}</td>
              <td>{count[key]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {before ? null : <small>{say.countNone}</small>}
    </>
  )
}
