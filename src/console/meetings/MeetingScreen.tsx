import { Button } from 'antd'
import { Link, useParams } from '@tanstack/react-router'
import { announcementList } from '../../domain/announcements/queries.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { isBeforeItsDay, type MeetingState } from '../../domain/meetings/meeting.ts'
import { isCarried, isQuorate } from '../../domain/meetings/majority.ts'
import { meetingPage, type MeetingPage } from '../../domain/meetings/queries.ts'
import { fill } from '../../text/shape.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { StageBar } from '../../ui/kit/StageBar.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { refusalSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'
import { meetingAddresses } from './meeting-addresses.ts'
import {
  announceForm,
  cancelForm,
  concludeForm,
  countForm,
  holdForm,
  opinionForm,
  publishForm,
} from './meeting-forms.tsx'
import { OnBoard } from './OnBoard.tsx'
import '../homes/homes.css'
import '../drives/drives.css'

/** One residents' meeting: from its topics to the published result. */
export function MeetingScreen() {
  const { meetingId = '' } = useParams({ strict: false })
  const page = useAsk(meetingPage, { meetingId })
  return <Asked query={page}>{(meeting) => <OneMeeting meeting={meeting} />}</Asked>
}

const course = ['planned', 'announced', 'held', 'concluded'] as const satisfies readonly MeetingState[]

function OneMeeting({ meeting }: { meeting: MeetingPage }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.meetings
  const { ask, dialog } = useDeeds()
  const { id, title, kind, onDay, atTime, place, state, announcedOn, eligible, present, rule } = meeting
  const quorate = isQuorate(present ?? 0, eligible, rule)
  const reached = course.findIndex((key) => key === state)
  return (
    <>
      <div className="page-head">
        <h1>
          {title} <small>{words.meetings.states[state]}</small>
        </h1>
        <MeetingDeeds meeting={meeting} quorate={quorate} ask={ask} />
      </div>
      {state === 'cancelled' ? null : (
        <StageBar
          label={say.steps}
          stages={course.map((key, at) => ({
            key,
            name: words.meetings.states[key],
            state: at < reached ? 'past' : at === reached ? 'now' : 'ahead',
          }))}
        />
      )}
      <p>
        {[
          words.meetings.kinds[kind],
          fill(say.when, { day: sayDay(words, language, onDay), time: atTime }),
          place,
          announcedOn ? fill(say.announced, { day: sayDay(words, language, announcedOn) }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {present === null ? (
        <p>{`${say.eligible}: ${eligible}`}</p>
      ) : (
        <p>
          {fill(say.presentOf, { eligible, present })},{' '}
          <strong>{quorate ? say.quorate : say.notQuorate}</strong>
          {` · ${say.chair}: ${meeting.chair} · ${say.recorder}: ${meeting.recorder}`}
        </p>
      )}
      <Topics meeting={meeting} quorate={quorate} ask={ask} />
      <Opinions meeting={meeting} ask={ask} />
      <Panel title={say.conclusion}>
        {meeting.conclusion ? (
          meeting.conclusion.split('\n').map((line) => <p key={line}>{line}</p>)
        ) : (
          <p>{say.noConclusion}</p>
        )}
      </Panel>
      <OnBoard aboutId={id} ask={ask} />
      {dialog}
    </>
  )
}

interface Part {
  readonly meeting: MeetingPage
  readonly ask: (form: DeedForm) => void
}

function MeetingDeeds({ meeting, quorate, ask }: Part & { quorate: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.meetings
  const session = useSession()
  const { id, state, driveId, topics } = meeting
  const uncounted = quorate ? topics.filter(({ count }) => count === null).length : 0
  const may = session.mayDo('meeting.plan')
  const today = dayOf(new Date().toISOString())
  const early = refusalSentence(words, { code: 'meeting-before-its-day', facts: { onDay: meeting.onDay } })
  const board = useAsk(announcementList, state === 'concluded' ? { aboutId: id } : undefined)
  const isPublished = (board.data ?? []).some(
    (one) => one.kind === 'meetingResult' && one.state === 'published',
  )
  return (
    <span className="page-actions no-print">
      <Link to={links.meetings()}>{say.all}</Link>
      {driveId ? <Link to={links.drive(driveId)}>{words.desk.drives.title}</Link> : null}
      <Button href={meetingAddresses.signIn(id, session.at)} target="_blank">
        {say.signIn}
      </Button>
      {state === 'held' || state === 'concluded' ? (
        <>
          <Button href={meetingAddresses.minutes(id, 'pdf', session.at)} target="_blank">
            {say.minutesPdf}
          </Button>
          <Button href={meetingAddresses.minutes(id, 'docx', session.at)}>{say.minutesWord}</Button>
        </>
      ) : null}
      {may && state === 'planned' ? (
        <Button type="primary" onClick={() => ask(announceForm(words, language, meeting))}>
          {words.actions['meeting.announce']}
        </Button>
      ) : null}
      {may && (state === 'announced' || state === 'held') ? (
        <ReasonButton
          type={state === 'announced' ? 'primary' : 'default'}
          reason={isBeforeItsDay(meeting, today) ? early : undefined}
          onClick={() => ask(holdForm(words, meeting))}
        >
          {words.actions['meeting.hold']}
        </ReasonButton>
      ) : null}
      {may && state === 'held' ? (
        <ReasonButton
          type="primary"
          reason={uncounted > 0 ? fill(words.refusals['meeting-not-counted'], { n: uncounted }) : undefined}
          onClick={() => ask(concludeForm(words, id))}
        >
          {words.actions['meeting.conclude']}
        </ReasonButton>
      ) : null}
      {may && state === 'concluded' ? (
        <ReasonButton
          type="primary"
          reason={isPublished ? words.refusals['meeting-published'] : undefined}
          onClick={() => ask(publishForm(words, meeting))}
        >
          {words.actions['meeting.publish']}
        </ReasonButton>
      ) : null}
      {may && (state === 'planned' || state === 'announced') ? (
        <Button onClick={() => ask(cancelForm(words, id))}>{words.actions['meeting.cancel']}</Button>
      ) : null}
    </span>
  )
}

function Topics({ meeting, quorate, ask }: Part & { quorate: boolean }) {
  const words = useWords()
  const say = words.desk.meetings
  const session = useSession()
  const { topics, state, present, rule } = meeting
  return (
    <Panel title={say.topicList}>
      <p>{fill(say.rule, { source: rule.source })}</p>
      <ol className="meeting-topics">
        {topics.map((topic) => (
          <li key={topic.id}>
            {topic.words}
            <p className="page-actions">
              {topic.count ? (
                <>
                  <span>
                    {fill(say.hands, {
                      yes: topic.count.yes,
                      no: topic.count.no,
                      abstain: topic.count.abstain,
                    })}
                  </span>
                  <strong>{isCarried(topic.count, present ?? 0, rule) ? say.carried : say.notCarried}</strong>
                </>
              ) : (
                <span>{say.notCounted}</span>
              )}
              {state === 'held' && session.mayDo('meeting.count') ? (
                <ReasonButton
                  size="small"
                  className="no-print"
                  reason={quorate ? undefined : say.notQuorate}
                  onClick={() => ask(countForm(words, meeting, topic))}
                >
                  {words.actions['meeting.count']}
                </ReasonButton>
              ) : null}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Opinions({ meeting, ask }: Part) {
  const words = useWords()
  const say = words.desk.meetings
  const session = useSession()
  const { opinions, topics, state } = meeting
  return (
    <Panel
      title={say.opinions}
      actions={
        state === 'held' && session.mayDo('opinion.add') ? (
          <Button size="small" onClick={() => ask(opinionForm(words, meeting))}>
            {words.actions['opinion.add']}
          </Button>
        ) : null
      }
    >
      {opinions.length === 0 ? <p>{say.noOpinions}</p> : null}
      <ul className="drive-visits">
        {opinions.map(({ id, speaker, words: said, topicId }) => {
          const topic = topics.find((one) => one.id === topicId)
          return (
            <li key={id}>
              {speaker ? <strong>{speaker}: </strong> : null}
              {said}
              {topic ? <small>{` (${topic.no}. ${topic.words})`}</small> : null}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
