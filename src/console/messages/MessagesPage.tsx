import { listChannels } from '../../domain/messages/queries.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { ChannelLine } from './ChannelLine.tsx'
import { ReachLadderForm } from './ReachLadderForm.tsx'
import { RecentTable } from './RecentTable.tsx'
import { RulesForm } from './RulesForm.tsx'
import { SinkList } from './SinkList.tsx'
import { TemplateList } from './TemplateList.tsx'
import './messages.css'

/** 短信消息: by what people outside are written to, what it says, when not, and what came of it. */
export function MessagesPage() {
  const say = useWords().desk.messages
  const session = useSession()
  const channels = useAsk(listChannels, {})
  return (
    <>
      <p>{say.intro}</p>
      <Panel title={say.channels}>
        <Asked query={channels}>
          {(rows) => (
            <ul className="channel-list">
              {rows
                .filter(({ possible, isOn }) => possible || isOn)
                .map((row) => (
                  <ChannelLine key={row.channel} channel={row} changed={() => void channels.refetch()} />
                ))}
            </ul>
          )}
        </Asked>
      </Panel>
      <Panel title={say.recent}>
        <RecentTable />
      </Panel>
      {session.mayAsk('message.sink') &&
      channels.data?.some((one) => one.channel === 'sink' && one.possible) ? (
        <Panel title={say.sink}>
          <SinkList />
        </Panel>
      ) : null}
      <Panel title={say.quiet}>
        <RulesForm />
      </Panel>
      <Panel title={say.templates}>
        <TemplateList />
      </Panel>
      <Panel title={say.ladder}>
        <ReachLadderForm />
      </Panel>
    </>
  )
}
