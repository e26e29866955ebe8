import { Tag } from 'antd'
import type { CaseEscalation } from '../../domain/cases/escalation.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

/** The offices that were asked, each with its own clock, and the calls for a joint visit with who came. */
export function EscalatedOffices({ one }: { one: CaseEscalation }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.escalation
  const { titles, taskStates, whistle } = words.agencies
  const when = (at: string) => sayInstant(words, language, at)
  return (
    <>
      <Panel title={say.tasks}>
        {one.tasks.length === 0 ? <p>{say.tasksNone}</p> : null}
        <ul className="plain-list">
          {one.tasks.map((task) => (
            <li key={task.id}>
              <span>
                <strong>{task.organisation}</strong>{' '}
                <small>
                  {fill(say.taskLine, { since: when(task.sentAt), due: when(task.dueAt) })}
                  {task.reminders > 0 ? ` · ${fill(titles.reminders, { n: task.reminders })}` : ''}
                  {task.returns > 0 ? ` · ${fill(titles.returns, { n: task.returns })}` : ''}
                  {task.extended > 0 ? ` · ${fill(titles.extended, { n: task.extended })}` : ''}
                </small>
              </span>
              <Tag color={task.timeLeft?.kind === 'over' ? 'error' : 'default'}>
                {task.pausedAt ? words.agencies.timeLeft.paused : taskStates[task.state]}
              </Tag>
            </li>
          ))}
        </ul>
      </Panel>
      {one.whistles.length > 0 ? (
        <Panel title={say.whistles}>
          {one.whistles.map((call) => (
            <section key={call.id} className="agency-task">
              <p>
                <Tag color={call.state === 'called' ? 'warning' : 'default'}>
                  {whistle.states[call.state]}
                </Tag>{' '}
                {when(call.meetAt)} <q>{call.purpose}</q>
              </p>
              <ul className="plain-list">
                {call.units.map((unit) => (
                  <li key={unit.name}>
                    <strong>{unit.name}</strong>
                    <span>
                      {unit.arrivedAt
                        ? fill(words.desk.agencies.whistle.here, { at: when(unit.arrivedAt), n: 0 })
                        : words.desk.agencies.whistle.notHere}
                    </span>
                  </li>
                ))}
              </ul>
              {call.decided ? (
                <p>
                  <strong>{words.desk.agencies.whistle.decided}</strong> {call.decided}
                </p>
              ) : null}
              {call.done ? (
                <p>
                  <strong>{words.desk.agencies.whistle.done}</strong> {call.done}
                </p>
              ) : null}
            </section>
          ))}
        </Panel>
      ) : null}
    </>
  )
}
