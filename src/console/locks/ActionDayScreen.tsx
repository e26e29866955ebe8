import { Button, Space } from 'antd'
import { useParams } from '@tanstack/react-router'
import { lockResults } from '../../domain/locks/action-day.ts'
import { actionDayPage, type ActionDayPage } from '../../domain/locks/queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { cancelForm, changeDayForm, finishForm } from './day-forms.ts'
import { DayList } from './DayList.tsx'
import { DayUnits } from './DayUnits.tsx'
import { KeptList } from './KeptList.tsx'
import { LawPanel } from './LawPanel.tsx'
import { LockTabs } from './LockTabs.tsx'

/** One joint action day: who is invited and came, the list in walking order, each lock's result, the report. */
export function ActionDayScreen() {
  const { dayId = '' } = useParams({ strict: false })
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.locks
  const page = useAsk(actionDayPage, { dayId })
  const { ask, dialog } = useDeeds()
  return (
    <>
      <Asked query={page}>
        {(day) => (
          <>
            <div className="page-head">
              <h1>
                {say.days} {sayDay(words, language, day.onDay)} {day.atTime}{' '}
                <small>{words.locks.dayStates[day.state]}</small>
              </h1>
            </div>
            <LockTabs current="days" />
            <p>
              {say.meetAt}: {day.meetAt}
            </p>
            <p>{day.duties || say.dutiesNone}</p>
            <Deeds day={day} ask={ask} />
            <LawPanel />
            <DayUnits day={day} ask={ask} />
            <Panel title={say.list}>
              <p>{figures(say.figures, day)}</p>
              <DayList day={day} ask={ask} />
            </Panel>
            <Panel title={say.kept}>
              <KeptList things={day.keptThings} ask={ask} />
            </Panel>
          </>
        )}
      </Asked>
      {dialog}
    </>
  )
}

function figures(sentence: string, { list }: ActionDayPage): string {
  const of = (result: string | null) => list.filter((one) => one.result === result).length
  const results = Object.fromEntries(lockResults.map((result) => [result, of(result)]))
  return fill(sentence, { ...results, locks: list.length, open: of(null) })
}

function Deeds({ day, ask }: { day: ActionDayPage; ask: (form: DeedForm) => void }) {
  const words = useWords()
  const session = useSession()
  const say = words.desk.locks
  const forms = [changeDayForm(words, day), finishForm(words, day), cancelForm(words, day.id)]
  const report = (format: string) => `/api/action-days/${day.id}.${format}?at=${session.at}`
  return (
    <Space wrap className="no-print">
      <Button onClick={() => window.print()}>{words.desk.shell.print}</Button>
      <Button href={report('pdf')} target="_blank">
        {say.reportPdf}
      </Button>
      <Button href={report('docx')}>{say.reportDocx}</Button>
      {forms
        .filter(({ action }) => day.state === 'planned' && session.mayDo(action.name as 'actionDay.plan'))
        .map((form) => (
          <Button key={form.action.name} danger={Boolean(form.danger)} onClick={() => ask(form)}>
            {form.title}
          </Button>
        ))}
    </Space>
  )
}
