import { Button } from 'antd'
import { useState } from 'react'
import { sendTask } from '../../domain/cases/agency-task.ts'
import { caseAgencyTasks } from '../../domain/cases/agency-queries.ts'
import { caseDispatch } from '../../domain/cases/dispatch-queries.ts'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { timeUnits } from '../../domain/cases/working-time.ts'
import { newId } from '../../domain/kit/ids.ts'
import { organisationList } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { choicesOf } from '../../ui/cases/case-forms.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { AgencyTask } from './AgencyTask.tsx'

/** 协办单位: who is asked what, by when, and every word that came back; each with its own clock. */
export function AgenciesPanel({ page }: { page: CasePage }) {
  const words = useWords()
  const say = words.desk.cases
  const session = useSession()
  const maySend = session.mayDo('agencyTask.send') && ['accepted', 'handling', 'paused'].includes(page.state)
  const tasks = useAsk(caseAgencyTasks, session.mayAsk('agencyTask.ofCase') ? { caseId: page.id } : undefined)
  const [sending, setSending] = useState(false)
  const organisations = useAsk(organisationList, sending ? {} : undefined)
  const suggested = useAsk(caseDispatch, sending ? { caseId: page.id } : undefined)
  const usual = suggested.data?.units ?? []
  const rows = tasks.data ?? []
  if (rows.length === 0 && !maySend) return null
  return (
    <Panel
      title={say.agencies}
      actions={maySend ? <Button onClick={() => setSending(true)}>{say.sendAgency}</Button> : null}
    >
      {rows.length === 0 ? <p>{words.agencies.titles.tasksEmpty}</p> : null}
      {rows.map((task) => (
        <AgencyTask key={task.id} task={task} />
      ))}
      {sending && organisations.data && suggested.data !== undefined ? (
        <DeedDialog
          form={{
            action: sendTask,
            title: say.sendAgency,
            rest: () => ({ taskId: newId(), caseId: page.id }),
            ...(usual.length > 0
              ? {
                  hint: fill(words.desk.agencies.dispatch.suggestUnits, {
                    units: usual.map(({ name }) => name).join('、'),
                  }),
                }
              : {}),
            fields: [
              {
                kind: 'pick',
                key: 'organisationId',
                label: say.organisation,
                ...(usual[0] ? { initial: usual[0].id } : {}),
                // Whom the catalogue names stands first.
                choices: [
                  ...usual,
                  ...organisations.data.rows.filter(({ id }) => !usual.some((unit) => unit.id === id)),
                ].map(({ id, name }) => ({ value: id, label: name })),
              },
              { kind: 'words', key: 'ask', label: say.ask, rows: 4 },
              { kind: 'number', key: 'amount', label: say.limitAmount, initial: 5, most: 365 },
              {
                kind: 'choice',
                key: 'unit',
                label: say.unit,
                choices: choicesOf(words.cases.units, timeUnits),
                initial: 'workingDay',
              },
              {
                kind: 'line',
                key: 'contactName',
                label: words.agencies.titles.contact,
                initial: session.me.name,
                optional: true,
              },
              {
                kind: 'line',
                key: 'contactPhone',
                label: words.agencies.titles.contactPhone,
                optional: true,
              },
              { kind: 'tick', key: 'showPlace', label: say.showPlace, initial: true },
              { kind: 'tick', key: 'showResident', label: say.showResident, hint: say.showResidentHint },
            ],
          }}
          close={() => setSending(false)}
          done={() => setSending(false)}
        />
      ) : null}
    </Panel>
  )
}
