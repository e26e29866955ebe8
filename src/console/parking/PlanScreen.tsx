import { useParams } from '@tanstack/react-router'
import { planPage } from '../../domain/parking/queries.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { LockTabs } from '../locks/LockTabs.tsx'
import { PlanDeeds } from './PlanDeeds.tsx'
import { PlanTable } from './PlanTable.tsx'
import { PlanVersions } from './PlanVersions.tsx'
import { useDrawing } from './use-drawing.ts'
import type { PlanPage } from '../../domain/parking/queries.ts'
import './parking.css'

/** One plan: the drawing table, what is wrong with it, its numbers before and after, its versions. */
export function PlanScreen() {
  const { planId = '' } = useParams({ strict: false })
  const page = useAsk(planPage, { planId })
  return (
    <Asked query={page}>
      {(answer) => (answer.id === planId ? <OnePlan key={planId} page={answer} /> : null)}
    </Asked>
  )
}

function OnePlan({ page }: { page: PlanPage }) {
  const words = useWords()
  const table = useDrawing(page)
  const { ask, dialog } = useDeeds()
  return (
    <>
      <div className="page-head">
        <h1>
          {page.compound} {page.name} <small>{words.parking.planStates[page.state]}</small>
        </h1>
      </div>
      <LockTabs current="parking" />
      <PlanDeeds page={page} table={table} ask={ask} />
      <PlanTable page={page} table={table} />
      <PlanVersions page={page} table={table} />
      {dialog}
    </>
  )
}
