import { Alert, Button } from 'antd'
import { shippedNorms, type ParkingNorms } from '../../domain/parking/parking-norms.ts'
import { faultsOf, warningsOf, type Finding } from '../../domain/parking/plan-check.ts'
import type { PlanDrawing } from '../../domain/parking/plan-drawing.ts'
import { parkingNormsList } from '../../domain/parking/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'

/** Shown at most of one kind of list; more are counted. */
const SHOWN = 30
const leastOf = (norms: ParkingNorms) => ({
  narrow: norms.width,
  short: norms.length,
  accessibleNarrow: norms.accessibleWidth,
  laneNarrow: norms.fireLaneWidth,
})

interface Props {
  readonly drawing: PlanDrawing
  readonly choose: (id: string) => void
}

/** What keeps a plan from being settled, and what is under the norm with the norm's source. A click selects the space. */
export function PlanFindings({ drawing, choose }: Props) {
  const words = useWords()
  const say = words.desk.parking
  const faults = faultsOf(drawing)
  const norms = useAsk(parkingNormsList, {}).data?.at(-1) ?? shippedNorms
  const least = leastOf(norms)
  const warnings = warningsOf(drawing, norms)
  const nameOf = (id: string | undefined) => {
    const space = drawing.spaces.find((one) => one.id === id)
    if (!space) return say.lane
    return space.number ? fill(say.space, { number: space.number }) : say.spaceNo
  }
  const line = ({ id }: Finding, text: string) => (
    <li key={`${id}${text}`}>
      <Button type="link" size="small" onClick={() => choose(id)}>
        {nameOf(id)}
      </Button>{' '}
      {text}
    </li>
  )
  const sources = [
    ...(warnings.some(({ code }) => code === 'narrow' || code === 'short') ? [norms.sources.size] : []),
    ...(warnings.some(({ code }) => code === 'accessibleNarrow') ? [norms.sources.accessible] : []),
    ...(warnings.some(({ code }) => code === 'laneNarrow') ? [norms.sources.fireLane] : []),
  ]
  return (
    <section aria-label={say.faults} className="plan-findings">
      {faults.length === 0 ? (
        <p>{say.faultsNone}</p>
      ) : (
        <Alert
          type="error"
          title={`${say.faults} (${faults.length})`}
          description={
            <ul>
              {faults
                .slice(0, SHOWN)
                .map((one) =>
                  line(one, fill(words.parking.faults[one.code], { other: nameOf(one.otherId) })),
                )}
            </ul>
          }
        />
      )}
      {warnings.length > 0 ? (
        <details>
          <summary>
            {say.warnings} ({warnings.length})
          </summary>
          <ul>
            {warnings
              .slice(0, SHOWN)
              .map((one) => line(one, fill(words.parking.warnings[one.code], { least: least[one.code] })))}
          </ul>
          {sources.map((source) => (
            <p key={source}>
              <small>{fill(say.source, { source })}</small>
            </p>
          ))}
        </details>
      ) : null}
    </section>
  )
}
