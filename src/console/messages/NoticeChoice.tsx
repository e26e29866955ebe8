import { Alert, App, Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { chooseNotices, type NoticeChannel } from '../../domain/messages/message.ts'
import { ownNoticeChoice, type NoticeChoiceView } from '../../domain/messages/queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import './messages.css'

/** 提醒还发到: only here, by e-mail, or into the group; what the community has not turned on is not offered. */
export function NoticeChoice() {
  const asked = useAsk(ownNoticeChoice, {})
  return (
    <Asked query={asked}>
      {(kept) => <Choice key={JSON.stringify(kept)} kept={kept} saved={() => void asked.refetch()} />}
    </Asked>
  )
}

function Choice({ kept, saved }: { kept: NoticeChoiceView; saved: () => void }) {
  const words = useWords()
  const say = words.desk.messages
  const { message } = App.useApp()
  const [channel, setChannel] = useState<NoticeChannel>(kept.channel)
  const [address, setAddress] = useState('')
  const save = useDo(chooseNotices)
  const no = outcomeSentence(words, save.outcome)
  const send = async () => {
    if ((await save.run({ channel, address })).status !== 'done') return
    void message.success(say.saved)
    saved()
  }
  return (
    <>
      <p>{say.noticesHint}</p>
      <p>
        <Radio.Group
          value={channel}
          onChange={({ target }) => setChannel(target.value as NoticeChannel)}
          options={kept.possible.map((value) => ({ value, label: words.messages.noticeChannels[value] }))}
        />
      </p>
      {channel === 'none' ? null : (
        <div className="channel-test">
          <Input
            aria-label={say.noticeAddress[channel]}
            placeholder={say.noticeAddress[channel]}
            value={address}
            maxLength={200}
            onChange={({ target }) => setAddress(target.value)}
          />
          {kept.addressMask && kept.channel === channel ? (
            <small>{fill(say.noticeNow, { address: kept.addressMask })}</small>
          ) : null}
        </div>
      )}
      {no ? <Alert type="error" showIcon title={no} /> : null}
      <Button loading={save.busy} onClick={() => void send()}>
        {words.actions['noticeChoice.write']}
      </Button>
    </>
  )
}
