import { Alert, Button, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ChannelName } from '../../domain/messages/channel.ts'
import { newId } from '../../domain/kit/ids.ts'
import { testChannel } from '../../domain/messages/message.ts'
import { recentMessages } from '../../domain/messages/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'

const LOOK_MS = 2_000

/** A message to oneself, and in plain words what came of it. */
export function TestLine({ channel }: { channel: ChannelName }) {
  const words = useWords()
  const say = words.desk.messages
  const [to, setTo] = useState('')
  const [messageId, setMessageId] = useState<string>()
  const sending = useDo(testChannel)
  const asked = useAsk(recentMessages, messageId ? { limit: 30 } : undefined)
  const client = useQueryClient()
  const found = asked.data?.rows.find(({ id }) => id === messageId)
  const isOver = found !== undefined && found.state !== 'waiting' && found.state !== 'sending'
  useEffect(() => {
    if (!messageId || isOver) return undefined
    const timer = setInterval(() => void client.invalidateQueries(), LOOK_MS)
    return () => clearInterval(timer)
  }, [messageId, isOver, client])
  const send = async () => {
    const id = newId()
    setMessageId(undefined)
    const outcome = await sending.run({ messageId: id, channel, to })
    if (outcome.status === 'done') setMessageId(id)
  }
  const no = outcomeSentence(words, sending.outcome)
  const label = say.testTo[channel === 'mail' || channel === 'wecom' ? channel : 'phone']
  return (
    <div className="channel-test">
      <Input
        aria-label={label}
        placeholder={label}
        value={to}
        maxLength={200}
        onChange={({ target }) => setTo(target.value)}
        onPressEnter={() => void send()}
      />
      <Button type="primary" loading={sending.busy} onClick={() => void send()}>
        {words.actions['message.test']}
      </Button>
      {no ? <Alert type="error" showIcon title={no} /> : null}
      {messageId ? <TestResult found={found} /> : null}
    </div>
  )
}

function TestResult({
  found,
}: {
  found: { state: string; reason: string; providerCode: string; attempts: number } | undefined
}) {
  const words = useWords()
  const say = words.desk.messages
  const reasons: Readonly<Record<string, string>> = words.messages.reasons
  const facts = { reason: reasons[found?.reason ?? ''] ?? '', code: found?.providerCode ?? '' }
  if (found?.state === 'sent') return <Alert type="success" showIcon title={say.testSent} />
  if (found?.state === 'failed') return <Alert type="error" showIcon title={fill(say.testFailed, facts)} />
  if (found && found.attempts > 0 && found.reason)
    return <Alert type="warning" showIcon title={fill(say.testLater, facts)} />
  return <Alert type="info" showIcon title={say.testWaiting} />
}
