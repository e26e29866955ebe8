import { Alert, App, Button, Checkbox, Space } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { faultsOf } from '../../domain/parking/plan-check.ts'
import { publishPlan, reopenPlan, savePlan, settlePlan } from '../../domain/parking/plan.ts'
import type { PlanPage } from '../../domain/parking/queries.ts'
import { fill } from '../../text/shape.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { announceForm } from './allotment-forms.ts'
import type { Drawing } from './use-drawing.ts'

interface Props {
  readonly page: PlanPage
  readonly table: Drawing
  readonly ask: (form: DeedForm, after?: () => void) => void
}

/** Saving, settling, publishing, printing, and the beginning of an allotment. */
export function PlanDeeds({ page, table, ask }: Props) {
  const words = useWords()
  const say = words.desk.parking
  const session = useSession()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const { run, busy, outcome } = useDo(savePlan)
  const [isBefore, setBefore] = useState(false)
  const { id: planId } = page
  const save = async () => {
    const sent = await run({ planId, base: table.base, drawing: table.drawing, isBefore })
    if (sent.status !== 'done') return
    table.saved(table.base + 1)
    setBefore(false)
    void message.success(fill(say.saved, { n: table.base + 1 }))
  }
  const step = (
    action: typeof settlePlan | typeof reopenPlan | typeof publishPlan,
    hint?: string,
  ): DeedForm => ({
    action,
    title: words.actions[action.name],
    rest: () => ({ planId }),
    fields: [],
    ...(hint ? { hint } : {}),
  })
  const faults = faultsOf(table.drawing).length
  const notYet = table.changed
    ? say.settleFirst
    : faults > 0
      ? fill(say.settleFaults, { n: faults })
      : undefined
  const said = outcomeSentence(words, outcome)
  const allotting = announceForm(words, page)
  return (
    <>
      <Space wrap className="no-print">
        {page.state === 'draft' && session.mayDo('parkingPlan.save') ? (
          <>
            <Button type="primary" loading={busy} disabled={!table.changed} onClick={() => void save()}>
              {words.actions['parkingPlan.save']}
            </Button>
            <Checkbox checked={isBefore} onChange={({ target }) => setBefore(target.checked)}>
              {say.isBefore}
            </Checkbox>
            <ReasonButton reason={notYet} onClick={() => ask(step(settlePlan))}>
              {words.actions['parkingPlan.settle']}
            </ReasonButton>
          </>
        ) : null}
        {page.state === 'settled' && session.mayDo('parkingPlan.publish') ? (
          <>
            <Button type="primary" onClick={() => ask(step(publishPlan, say.shared))}>
              {words.actions['parkingPlan.publish']}
            </Button>
            <Button onClick={() => ask(step(reopenPlan))}>{words.actions['parkingPlan.reopen']}</Button>
          </>
        ) : null}
        {page.state !== 'draft' && session.mayDo('allotment.announce') ? (
          <Button
            onClick={() =>
              ask(allotting.form, () => void navigate({ to: links.allotment(allotting.allotmentId) }))
            }
          >
            {words.actions['allotment.announce']}
          </Button>
        ) : null}
        {page.version > 0 ? (
          <Button href={`/api/parking-plans/${planId}.pdf?at=${session.at}`} target="_blank">
            {say.print}
          </Button>
        ) : null}
        {table.changed ? <strong role="status">{say.unsaved}</strong> : null}
      </Space>
      {said ? <Alert type="error" showIcon title={said} /> : null}
    </>
  )
}
