import { Button, Table } from 'antd'
import { Link, useNavigate } from '@tanstack/react-router'
import { newId } from '../../domain/kit/ids.ts'
import { beginPlan } from '../../domain/parking/plan.ts'
import { allotmentHeads, planList, type AllotmentHead, type PlanHead } from '../../domain/parking/queries.ts'
import { compounds as listCompounds } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { LockTabs } from '../locks/LockTabs.tsx'
import { useSession } from '../shell/session.tsx'

/** 车位规划和分配: the plans and what was allotted by them. */
export function PlanListScreen() {
  const words = useWords()
  const say = words.desk.parking
  const session = useSession()
  const navigate = useNavigate()
  const plans = useAsk(planList, {})
  const compounds = useAsk(listCompounds, session.mayDo('parkingPlan.begin') ? {} : undefined)
  const { ask, dialog } = useDeeds()
  const begin = () => {
    const planId = newId()
    const known = plans.data ?? []
    ask(
      {
        action: beginPlan,
        title: words.actions['parkingPlan.begin'],
        rest: () => ({ planId }),
        fields: [
          {
            kind: 'pick',
            key: 'compoundId',
            label: say.compound,
            choices: (compounds.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
          },
          { kind: 'line', key: 'name', label: say.name },
          { kind: 'number', key: 'widthM', label: say.widthM, least: 5, most: 1000, initial: 60 },
          { kind: 'number', key: 'heightM', label: say.heightM, least: 5, most: 1000, initial: 40 },
          {
            kind: 'pick',
            key: 'copyOfId',
            label: say.copyOf,
            optional: true,
            choices: known.map(({ id, name, compound }) => ({ value: id, label: `${compound} ${name}` })),
          },
        ],
      },
      () => void navigate({ to: links.parkingPlan(planId) }),
    )
  }
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
        <span className="page-actions no-print">
          {session.mayDo('parkingPlan.begin') ? (
            <Button type="primary" onClick={begin}>
              {words.actions['parkingPlan.begin']}
            </Button>
          ) : null}
        </span>
      </div>
      <LockTabs current="parking" />
      <Panel title={say.plans}>
        <Asked query={plans}>{(rows) => <Plans rows={rows} />}</Asked>
      </Panel>
      {session.mayAsk('allotment.list') ? <Allotments /> : null}
      {dialog}
    </>
  )
}

function Plans({ rows }: { rows: readonly PlanHead[] }) {
  const words = useWords()
  const say = words.desk.parking
  if (rows.length === 0) return <EmptyState text={say.plansEmpty} />
  return (
    <RowTable<PlanHead>
      rowKey="id"
      rows={rows}
      columns={[
        {
          key: 'name',
          title: say.name,
          render: (_, { id, compound, name }) => (
            <Link to={links.parkingPlan(id)}>
              {compound} {name}
            </Link>
          ),
        },
        { key: 'state', title: say.state, render: (_, { state }) => words.parking.planStates[state] },
        {
          key: 'version',
          title: say.versions,
          render: (_, { version }) => (version === 0 ? say.notSaved : fill(say.version, { n: version })),
        },
      ]}
    />
  )
}

function Allotments() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.parking
  const allotments = useAsk(allotmentHeads, {})
  return (
    <Panel title={say.allotments}>
      <Asked query={allotments}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.allotmentsEmpty} />
          ) : (
            <Table<AllotmentHead>
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={[...rows]}
              columns={[
                {
                  key: 'title',
                  title: say.titleOf,
                  render: (_, { id, title }) => <Link to={links.allotment(id)}>{title}</Link>,
                },
                {
                  key: 'state',
                  title: say.state,
                  render: (_, { state }) => words.parking.allotmentStates[state],
                },
                { key: 'spaces', title: say.counts, dataIndex: 'spaces' },
                { key: 'people', title: say.people, dataIndex: 'applicants' },
                {
                  key: 'seed',
                  title: say.seedOn,
                  render: (_, { seedOn }) => sayDay(words, language, seedOn),
                },
              ]}
            />
          )
        }
      </Asked>
    </Panel>
  )
}
