import { useState } from 'react'
import type { DayPart, NextVisit } from '../../domain/doors/visit.ts'
import { addDays } from '../../domain/kit/days.ts'
import { fill } from '../../text/shape.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { Choice } from '../kit/Choice.tsx'
import { DayField } from '../kit/DayField.tsx'
import { Tick } from '../kit/Tick.tsx'
import { useSpoken } from '../words.tsx'

interface Props {
  readonly next: NextVisit | null
  readonly today: string
  readonly change: (next: NextVisit | null) => void
}

/** The next try, already planned; it can be changed and left out. */
export function NextPlan({ next, today, change }: Props) {
  const { words, language } = useSpoken()
  const say = words.field.record
  const [editing, setEditing] = useState(false)
  const plan = next ?? { on: addDays(today, 1), part: 'evening', who: 'self', phoneFirst: false }
  const plansOne = next === null && !editing
  const extra = [plan.phoneFirst ? say.phoneFirst : '', plan.who === 'other' ? say.otherWorker : ''].join('')
  return (
    <div className="plan">
      <p>
        <span className="label">{say.next}</span>
        <span className="plan-text">
          {next === null
            ? say.noNext
            : fill(say.nextPlan, {
                day: sayDay(words, language, plan.on),
                part: plan.part === null ? '' : words.doors.dayParts[plan.part],
                extra,
              })}
        </span>
        <button
          type="button"
          className="small-button"
          aria-expanded={editing}
          aria-label={plansOne ? say.planOne : `${words.field.change}: ${say.next}`}
          onClick={() => {
            setEditing(!editing)
            if (!editing && next === null) change(plan)
          }}
        >
          {plansOne ? say.planOne : words.field.change}
        </button>
      </p>
      {editing && next !== null ? (
        <div className="plan-edit">
          <DayField
            label={say.nextDay}
            min={today}
            value={plan.on}
            change={(on) => (on ? change({ ...plan, on }) : undefined)}
          />
          <Choice<DayPart>
            label={say.nextPart}
            options={Object.entries(words.doors.dayParts) as [DayPart, string][]}
            value={plan.part ?? undefined}
            choose={(part) => change({ ...plan, part: part ?? null })}
          />
          <Tick
            label={say.nextPhone}
            checked={plan.phoneFirst}
            change={(phoneFirst) => change({ ...plan, phoneFirst })}
          />
          <Tick
            label={say.nextOther}
            checked={plan.who === 'other'}
            change={(other) => change({ ...plan, who: other ? 'other' : 'self' })}
          />
          <button
            type="button"
            className="small-button"
            onClick={() => {
              setEditing(false)
              change(null)
            }}
          >
            {say.noNext}
          </button>
        </div>
      ) : null}
    </div>
  )
}
