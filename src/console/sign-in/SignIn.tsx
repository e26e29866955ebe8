import { Alert, Button, Form, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useWords, outcomeSentence } from '../../ui/kit/words.tsx'
import type { SendOutcome } from '../../ui/kit/sending.tsx'
import { DemoAccounts, type DemoAccount } from './DemoAccounts.tsx'
import { FirstRun } from './FirstRun.tsx'
import { postJson } from './post-json.ts'
import './sign-in.css'

interface Typed {
  readonly login: string
  readonly password: string
  readonly code?: string
}

/** The door of the desk. A second factor is asked only of those who have one. */
export function SignIn({ signedIn }: { signedIn: () => void }) {
  const words = useWords()
  const say = words.desk.signIn
  const [form] = Form.useForm<Typed>()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SendOutcome>()
  const [empty, setEmpty] = useState(false)
  const [begun, setBegun] = useState(false)
  const [demo, setDemo] = useState<readonly DemoAccount[]>([])
  useEffect(() => {
    void fetch('/api/demo-sign-ins')
      .then(async (reply) => (reply.ok ? setDemo((await reply.json()) as DemoAccount[]) : undefined))
      .catch(() => undefined)
    void fetch('/api/first-run')
      .then(async (reply) =>
        reply.ok ? setEmpty(((await reply.json()) as { open: boolean }).open) : undefined,
      )
      .catch(() => undefined)
  }, [])

  const refusal = outcome?.status === 'refused' ? outcome.refusal.code : undefined
  const needsCode = refusal === 'second-factor-needed' || refusal === 'second-factor-wrong'
  const submit = async (typed: Typed) => {
    setBusy(true)
    const result = await postJson('/api/sign-in', typed)
    setBusy(false)
    setOutcome(result)
    if (result.status === 'done') signedIn()
  }

  if (empty && !begun) return <FirstRun done={() => setBegun(true)} />
  return (
    <main className="sign-in">
      <h1>
        {words.desk.shell.name} <small>{words.desk.shell.purpose}</small>
      </h1>
      <p>{say.welcome}</p>
      {begun ? (
        <Alert className="sign-in-said" type="success" showIcon title={words.desk.ownAccount.firstRun.done} />
      ) : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(typed) => void submit(typed)}>
        <Form.Item name="login" label={say.login} rules={[{ required: true, message: '' }]}>
          <Input autoFocus autoComplete="username" size="large" />
        </Form.Item>
        <Form.Item name="password" label={say.password} rules={[{ required: true, message: '' }]}>
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        {needsCode ? (
          <Form.Item name="code" label={say.code} extra={say.codeHint}>
            <Input inputMode="numeric" autoComplete="one-time-code" size="large" maxLength={6} autoFocus />
          </Form.Item>
        ) : null}
        {outcome && outcome.status !== 'done' ? (
          <Alert
            className="sign-in-said"
            type={refusal === 'second-factor-needed' ? 'info' : 'error'}
            showIcon
            title={outcomeSentence(words, outcome)}
          />
        ) : null}
        <Button type="primary" htmlType="submit" block size="large" loading={busy}>
          {say.submit}
        </Button>
      </Form>
      <DemoAccounts accounts={demo} choose={(account) => void submit(account)} />
    </main>
  )
}
