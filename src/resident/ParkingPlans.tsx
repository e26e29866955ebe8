import { useCallback } from 'react'
import { planSvg } from '../domain/parking/plan-svg.ts'
import type { PublishedPlan } from '../domain/parking/queries.ts'
import { fill } from '../text/shape.ts'
import { ask } from './reach.ts'
import { useWords } from './settings.tsx'
import { useAsked } from './use-asked.ts'

/** 车位图: the published plans as pictures, with the numbers before and after. */
export default function ParkingPlans({ at }: { at: string }) {
  const say = useWords().board
  const question = useCallback(() => ask('parkingPlan.published', undefined, at), [at])
  const { answer } = useAsked<readonly PublishedPlan[]>(question)
  if (!answer || answer.length === 0) return null
  return (
    <>
      <h2>{say.plans}</h2>
      {answer.map(({ id, name, compound, drawing, before, count }) => {
        const { svg } = planSvg(drawing, { fireLane: say.fireLane, accessible: say.accessible, bar: say.bar })
        const counted = before
          ? fill(say.countBoth, { before: before.all, after: count.all, accessible: count.accessible })
          : fill(say.count, { after: count.all, accessible: count.accessible })
        return (
          <figure key={id} className="notice-plan">
            <img
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
              alt={`${compound} ${name}`}
            />
            <figcaption>
              {compound} {name}: {counted}
            </figcaption>
          </figure>
        )
      })}
    </>
  )
}
