import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { ChannelView } from '../../domain/messages/queries.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'
import { channelForm } from './channel-form.ts'
import { TestLine } from './TestLine.tsx'

/** One channel: on or off, what it is, setting it up, and a test to oneself. */
export function ChannelLine({ channel, changed }: { channel: ChannelView; changed: () => void }) {
  const words = useWords()
  const say = words.desk.messages
  const session = useSession()
  const { ask, dialog } = useDeeds()
  const [testing, setTesting] = useState(false)
  return (
    <li>
      <div className="channel-head">
        <strong>{words.messages.channels[channel.channel]}</strong>
        <Tag color={channel.isOn ? 'success' : 'default'}>{channel.isOn ? say.isOn : say.isOff}</Tag>
        <small>{say.channelHints[channel.channel]}</small>
        <span className="page-actions">
          {session.mayDo('channel.write') ? (
            <Button size="small" onClick={() => ask(channelForm(words, channel), changed)}>
              {say.setUp}
            </Button>
          ) : null}
          {channel.isOn && session.mayDo('message.test') ? (
            <Button size="small" aria-expanded={testing} onClick={() => setTesting(!testing)}>
              {say.test}
            </Button>
          ) : null}
        </span>
      </div>
      {testing && channel.isOn ? <TestLine channel={channel.channel} /> : null}
      {dialog}
    </li>
  )
}
