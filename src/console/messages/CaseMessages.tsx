import { Button } from 'antd'
import type { CasePage } from '../../domain/cases/case-queries.ts'
import { caseReaches, type ReachRow } from '../../domain/cases/reach-queries.ts'
import { setStop } from '../../domain/messages/message.ts'
import { caseMessages, type MessageView } from '../../domain/messages/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { HowItStands } from './HowItStands.tsx'
import { beginForm, giveUpForm, tryForm } from './reach-forms.ts'
import { useAgain } from './RecentTable.tsx'

/** 短信和联系: what whoever reported was sent, whether it was read, and every try to reach them. */
export function CaseMessages({ page }: { page: CasePage }) {
  const words = useWords()
  const say = words.desk.messages
  const session = useSession()
  const messages = useAsk(caseMessages, { caseId: page.id })
  const reaches = useAsk(caseReaches, { caseId: page.id })
  const { ask, dialog } = useDeeds()
  const refresh = () => void Promise.all([messages.refetch(), reaches.refetch()])
  const known = reaches.data ?? []
  const open = new Set(known.filter(({ state }) => state === 'open').map(({ reporterId }) => reporterId))
  const others = page.reporters.filter(({ id }) => !open.has(id))
  return (
    <Panel title={say.caseMessages}>
      {messages.data?.length === 0 && known.length === 0 ? <p>{say.caseNone}</p> : null}
      <ul className="plain-list">
        {(messages.data ?? []).map((one) => (
          <MessageLine key={one.id} message={one} refresh={refresh} />
        ))}
        {known.map((one) => (
          <ReachLine key={one.id} reach={one} ask={(form) => ask(form, refresh)} />
        ))}
      </ul>
      {others.length > 0 && session.mayDo('reach.begin') ? (
        <p className="page-actions no-print">
          <Button size="small" onClick={() => ask(beginForm(words, page.id, others), refresh)}>
            {say.reachBegin}
          </Button>
        </p>
      ) : null}
      {dialog}
    </Panel>
  )
}

function MessageLine({ message, refresh }: { message: MessageView; refresh: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.messages
  const session = useSession()
  const again = useAgain(refresh)
  const stop = useDo(setStop)
  const { id, state, erased, stopped, toMask, about, owedAt, channel } = message
  const isPhone = channel !== 'mail' && channel !== 'wecom'
  const change = async () => {
    await stop.run({ messageId: id, stopped: !stopped })
    refresh()
  }
  return (
    <li>
      <span>
        {sayInstant(words, language, owedAt)} {words.messages.kinds[about]} → {toMask}{' '}
        <HowItStands message={message} />
      </span>
      <span className="page-actions no-print">
        {state === 'failed' && !erased && session.mayDo('message.again') ? (
          <Button size="small" loading={again.busy} onClick={() => void again.run(id)}>
            {words.actions['message.again']}
          </Button>
        ) : null}
        {isPhone && !erased && session.mayDo('message.setStop') ? (
          <Button size="small" loading={stop.busy} onClick={() => void change()}>
            {stopped ? say.allow : say.stop}
          </Button>
        ) : null}
      </span>
    </li>
  )
}

function ReachLine({ reach, ask }: { reach: ReachRow; ask: (form: ReturnType<typeof tryForm>) => void }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.messages
  const session = useSession()
  const { steps, ends } = words.messages
  const when = (at: string) => sayInstant(words, language, at)
  const isOpen = reach.state === 'open'
  return (
    <li>
      <span>
        <strong>
          {say.reachPeople} {reach.nameMask || say.nameless} {reach.phoneMask ? null : `(${say.noPhone})`}
        </strong>{' '}
        {isOpen
          ? `${steps[reach.step]}, ${when(reach.stepSince)}`
          : `${ends[reach.endedHow]} ${when(reach.endedAt ?? '')}`}
        {reach.tries.map((one) => (
          <div key={one.id}>
            <small>
              {when(one.madeAt)} {one.madeBy} {steps[one.step]}:{' '}
              {one.reached ? say.reachedYes : say.reachedNo} {one.words ? <q>{one.words}</q> : null}
            </small>
          </div>
        ))}
      </span>
      {isOpen ? (
        <span className="page-actions no-print">
          {session.mayDo('reach.try') ? (
            <Button size="small" onClick={() => ask(tryForm(words, reach))}>
              {words.actions['reach.try']}
            </Button>
          ) : null}
          {session.mayDo('reach.end') ? (
            <Button size="small" onClick={() => ask(giveUpForm(words, reach))}>
              {words.actions['reach.end']}
            </Button>
          ) : null}
        </span>
      ) : null}
    </li>
  )
}
