import { Tag } from 'antd'
import type { MessageView } from '../../domain/messages/queries.ts'
import { fill } from '../../text/shape.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'

const COLOURS = {
  waiting: 'default',
  sending: 'default',
  sent: 'success',
  delivered: 'success',
  failed: 'error',
  dropped: 'default',
} as const

/** Waiting until when, sent and read, or why not. */
export function HowItStands({ message }: { message: MessageView }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.messages
  const { state, reason, providerCode, attempts, notBefore, receivedAt, openedAt, caseId, about } = message
  const { stopped, erased } = message
  const when = (at: string) => sayInstant(words, language, at)
  const hasLink = caseId !== null && about !== 'staff-notice' && about !== 'agency-link'
  return (
    <>
      <Tag color={COLOURS[state]}>{words.messages.states[state]}</Tag>
      {state === 'waiting' && Date.parse(notBefore) > Date.now()
        ? fill(say.waitsUntil, { when: when(notBefore) })
        : null}{' '}
      {receivedAt && !openedAt ? when(receivedAt) : null} {reason ? words.messages.reasons[reason] : null}{' '}
      {reason && providerCode ? <code>{providerCode}</code> : null}{' '}
      {reason && attempts > 0 ? fill(say.triedTimes, { n: attempts }) : null}{' '}
      {(state === 'sent' || state === 'delivered') && hasLink ? (
        openedAt ? (
          fill(say.openedAt, { when: when(openedAt) })
        ) : (
          <small>{say.unopened}</small>
        )
      ) : null}{' '}
      {stopped ? <Tag color="warning">{say.stopped}</Tag> : null}
      {erased ? <small>{say.erased}</small> : null}
    </>
  )
}
