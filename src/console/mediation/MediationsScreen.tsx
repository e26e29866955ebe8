import { DatePicker } from 'antd'
import { Link } from '@tanstack/react-router'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { MediationHead } from '../../domain/mediation/file-view.ts'
import { askMediationFigures, listMediations } from '../../domain/mediation/queries.ts'
import { listName, mediationLists } from '../../domain/mediation/lists.ts'
import type { MediationFigures, Share } from '../../domain/mediation/statistics.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { CalendarFeed } from './CalendarFeed.tsx'
import { today } from './file-forms.tsx'
import './mediation.css'

/** 人民调解 of a period: figures without a name, the files one may open, and the own calendar. */
export function MediationsScreen() {
  const words = useWords()
  const session = useSession()
  const say = words.desk.mediation
  const [period, setPeriod] = useState<readonly [string, string]>([`${today().slice(0, 4)}-01-01`, today()])
  const between = { from: period[0], until: period[1] }
  const figures = useAsk(askMediationFigures, session.mayAsk('mediation.figures') ? between : undefined)
  const files = useAsk(listMediations, session.mayAsk('mediation.list') ? between : undefined)
  return (
    <>
      <div className="page-head">
        <h1>{say.title}</h1>
        <DatePicker.RangePicker
          previewValue={false}
          aria-label={say.period}
          allowClear={false}
          value={[dayjs(period[0]), dayjs(period[1])]}
          onChange={(days) => {
            if (days?.[0] && days[1]) setPeriod([days[0].format('YYYY-MM-DD'), days[1].format('YYYY-MM-DD')])
          }}
        />
      </div>
      {session.mayAsk('mediation.figures') ? (
        <section aria-label={say.figures}>
          <h2>{say.figures}</h2>
          <p>
            <small>{say.figuresHint}</small>
          </p>
          <Asked query={figures}>{(answer) => <Figures figures={answer} />}</Asked>
        </section>
      ) : null}
      {session.mayAsk('mediation.list') ? (
        <section aria-label={say.list}>
          <h2>{say.list}</h2>
          <Asked query={files}>
            {(rows) => (rows.length === 0 ? <EmptyState text={say.listEmpty} /> : <Files rows={rows} />)}
          </Asked>
          <CalendarFeed />
        </section>
      ) : null}
    </>
  )
}

function Figures({ figures }: { figures: MediationFigures }) {
  const words = useWords()
  const lists = useAsk(mediationLists, {})
  const say = words.desk.mediation
  const share = (label: string, { n, of }: Share) =>
    `${label} ${of === 0 ? say.noShare : `${Math.round((n * 1000) / of) / 10}% (${fill(say.share, { n, of })})`}`
  return (
    <>
      <div className="figure-row">
        <span>{fill(say.accepted, { n: figures.accepted })}</span>
        <span>{fill(say.openNow, { n: figures.open })}</span>
        <span>{share(say.success, figures.success)}</span>
        <span>{share(say.performedShare, figures.performed)}</span>
        <span>{share(say.visitedShare, figures.visitedInTime)}</span>
        <span>{fill(say.reopenedCount, { n: figures.reopened })}</span>
      </div>
      <p>
        {figures.byType
          .map(
            ({ type, accepted, agreed }) =>
              `${listName(lists.data?.disputeType, words.mediation.disputeTypes, type)} ${fill(say.share, { n: agreed, of: accepted })}`,
          )
          .join(' · ')}
      </p>
    </>
  )
}

function Files({ rows }: { rows: readonly MediationHead[] }) {
  const words = useWords()
  const language = useLanguage()
  const lists = useAsk(mediationLists, {})
  const say = words.desk.mediation
  return (
    <RowTable<MediationHead>
      rowKey="id"
      paged
      rows={rows}
      columns={[
        {
          key: 'serial',
          title: say.serial,
          render: (_, row) => <Link to={links.mediation(row.id)}>{row.serial}</Link>,
        },
        {
          key: 'type',
          title: say.disputeType,
          render: (_, row) =>
            listName(lists.data?.disputeType, words.mediation.disputeTypes, row.disputeType),
        },
        { key: 'state', title: say.state, render: (_, row) => words.mediation.states[row.state] },
        { key: 'who', title: say.mediators, render: (_, row) => row.mediators.join('、') },
        {
          key: 'registeredOn',
          title: say.registeredOn,
          render: (_, row) => sayDay(words, language, row.registeredOn),
        },
      ]}
    />
  )
}
