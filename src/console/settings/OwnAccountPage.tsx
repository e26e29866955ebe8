import { App } from 'antd'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { NoticeChoice } from '../messages/NoticeChoice.tsx'
import { useSession } from '../shell/session.tsx'
import { ChangePassword } from '../sign-in/ChangePassword.tsx'
import { LookSettings } from './LookSettings.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { SessionsList } from './SessionsList.tsx'

/** 我的账号: what everybody may change of the own account. */
export function OwnAccountPage() {
  const words = useWords().desk
  const session = useSession()
  const { message } = App.useApp()
  return (
    <div className="settings-columns">
      <div>
        <Panel title={words.ownAccount.look}>
          <LookSettings />
        </Panel>
        <Panel title={words.ownAccount.password}>
          <ChangePassword done={() => void message.success(words.settings.passwordChanged)} />
        </Panel>
      </div>
      <div>
        {session.mayAsk('noticeChoice.own') ? (
          <Panel title={words.messages.notices}>
            <NoticeChoice />
          </Panel>
        ) : null}
        <Panel title={words.ownAccount.secondFactor}>
          <SecondFactor />
        </Panel>
        <Panel title={words.ownAccount.sessions}>
          <SessionsList />
        </Panel>
      </div>
    </div>
  )
}
