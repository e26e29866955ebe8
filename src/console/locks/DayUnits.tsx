import { Button } from 'antd'
import type { ActionDayPage } from '../../domain/locks/queries.ts'
import { organisationList } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { cameForm, inviteForm } from './day-forms.ts'

/** Who is invited to do what, and how many of them came. */
export function DayUnits({ day, ask }: { day: ActionDayPage; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const session = useSession()
  const say = words.desk.locks
  const may = day.state === 'planned' && session.mayDo('actionDay.invite')
  const organisations = useAsk(organisationList, may ? { limit: 200 } : undefined)
  const came = (people: number | null) =>
    people === null ? say.notYet : people === 0 ? say.nobodyCame : fill(say.peopleCame, { n: people })
  return (
    <Panel
      title={say.units}
      actions={
        may ? (
          <Button size="small" onClick={() => ask(inviteForm(words, day.id, organisations.data?.rows ?? []))}>
            {words.actions['actionDay.invite']}
          </Button>
        ) : null
      }
    >
      {day.units.length === 0 ? <p>{say.unitsNone}</p> : null}
      <ul className="plain-list in-columns">
        {day.units.map((unit) => (
          <li key={unit.organisationId}>
            <strong>{unit.name}</strong>
            <span>{words.locks.roles[unit.role]}</span>
            <span>{came(unit.people)}</span>
            {session.mayDo('actionDay.came') && day.state !== 'cancelled' ? (
              <Button size="small" className="no-print" onClick={() => ask(cameForm(words, day.id, unit))}>
                {words.actions['actionDay.came']}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
