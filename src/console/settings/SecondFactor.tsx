import { Alert, App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from '../../domain/identity/account.ts'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import { QrCode } from '../../ui/kit/QrCode.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

interface Begun {
  readonly uri: string
  readonly secret: string
}

/** 手机验证码: off, being set up (scan, then one code proves that it works), on. */
export function SecondFactor() {
  const words = useWords()
  const say = words.desk.ownAccount
  const { me, refresh } = useSession()
  const { message } = App.useApp()
  const begin = useDo(beginSecondFactor)
  const [begun, setBegun] = useState<Begun>()
  const [removing, setRemoving] = useState(false)
  const said = outcomeSentence(words, begin.outcome)

  const start = async () => {
    const result = await begin.run({})
    if (result.status === 'done') setBegun(result.secret as Begun)
  }
  if (me.secondFactor) {
    return (
      <>
        <p>{say.secondFactorOn}</p>
        <Button onClick={() => setRemoving(true)}>{words.actions['secondFactor.remove']}</Button>
        {removing ? (
          <DeedDialog
            form={{
              action: removeSecondFactor,
              title: words.actions['secondFactor.remove'],
              fields: [
                {
                  kind: 'own',
                  key: 'password',
                  label: say.removePassword,
                  control: <Input.Password autoComplete="current-password" />,
                },
              ],
              rest: () => ({}),
              danger: true,
            }}
            close={() => setRemoving(false)}
            done={() => {
              setRemoving(false)
              void refresh()
            }}
          />
        ) : null}
      </>
    )
  }
  if (begun) {
    return (
      <ConfirmCode
        begun={begun}
        done={() => {
          void message.success(say.secondFactorSet)
          void refresh()
        }}
      />
    )
  }
  return (
    <>
      <p>{say.secondFactorOff}</p>
      {said ? <Alert type="error" showIcon title={said} className="sign-in-said" /> : null}
      <Button loading={begin.busy} onClick={() => void start()}>
        {words.actions['secondFactor.begin']}
      </Button>
    </>
  )
}

function ConfirmCode({ begun, done }: { begun: Begun; done: () => void }) {
  const words = useWords()
  const say = words.desk.ownAccount
  const { run, busy, outcome } = useDo(confirmSecondFactor)
  const said = outcomeSentence(words, outcome)
  const submit = async ({ code }: { code: string }) => {
    const result = await run({ code: code.trim() })
    if (result.status === 'done') done()
  }
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      className="change-password"
      onFinish={(typed) => void submit(typed)}
    >
      <p>{say.scan}</p>
      <QrCode text={begun.uri} label={say.scanAlt} />
      <p>
        {say.typeInstead} <code className="second-factor-secret">{begun.secret}</code>
      </p>
      <Form.Item
        name="code"
        label={say.typeCode}
        rules={[{ required: true, message: words.desk.signIn.codeHint }]}
      >
        <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} autoFocus />
      </Form.Item>
      {said ? <Alert type="error" showIcon title={said} className="sign-in-said" /> : null}
      <Button type="primary" htmlType="submit" loading={busy}>
        {words.actions['secondFactor.confirm']}
      </Button>
    </Form>
  )
}
