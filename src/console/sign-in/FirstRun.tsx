import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { areaLevels, type AreaLevel } from '../../domain/identity/area.ts'
import type { SendOutcome } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { postJson } from './post-json.ts'

interface Typed {
  readonly setupCode: string
  readonly areas: Partial<Record<AreaLevel, string>>
  readonly name: string
  readonly login: string
  readonly password: string
}

/** Where an office begins: a grid is made later, in settings. */
const LEVELS = areaLevels.filter((level) => level !== 'grid')

/** The first start of an empty house: the office's place, and the account of whoever looks after the program. */
export function FirstRun({ done }: { done: () => void }) {
  const words = useWords()
  const say = words.desk.ownAccount.firstRun
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SendOutcome>()
  const [noArea, setNoArea] = useState(false)
  const required = (label: string) => [{ required: true, message: `${label}: ${words.desk.shell.required}` }]

  const submit = async ({ areas, ...typed }: Typed) => {
    const named = LEVELS.flatMap((level) => {
      const name = areas[level]?.trim()
      return name ? [{ level, name }] : []
    })
    setNoArea(named.length === 0)
    if (named.length === 0) return
    setBusy(true)
    const result = await postJson('/api/first-run', { ...typed, areas: named })
    setBusy(false)
    setOutcome(result)
    if (result.status === 'done') done()
  }
  const said = noArea ? say.noArea : outcomeSentence(words, outcome)

  return (
    <main className="sign-in">
      <h1>
        {words.desk.shell.name} <small>{say.title}</small>
      </h1>
      <p>{say.intro}</p>
      <Form<Typed>
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        onFinish={(typed) => void submit(typed)}
      >
        <Form.Item
          name="setupCode"
          label={say.setupCode}
          extra={say.setupCodeHint}
          rules={required(say.setupCode)}
        >
          <Input autoFocus autoComplete="off" maxLength={40} />
        </Form.Item>
        <h2>{say.areas}</h2>
        <p>{say.areaHint}</p>
        {LEVELS.map((level) => (
          <Form.Item key={level} name={['areas', level]} label={words.identity.levels[level]}>
            <Input maxLength={60} />
          </Form.Item>
        ))}
        <h2>{say.owner}</h2>
        <p>{say.ownerHint}</p>
        <Form.Item name="name" label={say.name} rules={required(say.name)}>
          <Input maxLength={40} autoComplete="name" />
        </Form.Item>
        <Form.Item name="login" label={words.desk.signIn.login} rules={required(words.desk.signIn.login)}>
          <Input maxLength={40} autoComplete="username" />
        </Form.Item>
        <Form.Item
          name="password"
          label={words.desk.signIn.newPassword}
          rules={required(words.desk.signIn.password)}
        >
          <Input.Password maxLength={200} autoComplete="new-password" />
        </Form.Item>
        {said ? <Alert className="sign-in-said" type="error" showIcon title={said} /> : null}
        <Button type="primary" htmlType="submit" block size="large" loading={busy}>
          {say.begin}
        </Button>
      </Form>
    </main>
  )
}
