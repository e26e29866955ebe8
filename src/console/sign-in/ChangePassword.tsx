import { Alert, Button, Form, Input } from 'antd'
import { changePassword } from '../../domain/identity/account.ts'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'

/** Old, new, new again. After a one-time password nothing else is possible first. */
export function ChangePassword({ done }: { done: () => void }) {
  const words = useWords()
  const say = words.desk.signIn
  const { run, busy, outcome } = useDo(changePassword)
  const said = outcomeSentence(words, outcome)
  const submit = async ({ old, next }: { old: string; next: string }) => {
    const result = await run({ old, next })
    if (result.status === 'done') done()
  }
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(typed) => void submit(typed)}
      className="change-password"
    >
      <Form.Item name="old" label={say.oldPassword} rules={[{ required: true, message: '' }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="next" label={say.newPassword} rules={[{ required: true, message: '' }]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={say.again}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_rule, value) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(say.notSame)),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {said ? <Alert className="sign-in-said" type="error" showIcon title={said} /> : null}
      <Button type="primary" htmlType="submit" loading={busy}>
        {say.change}
      </Button>
    </Form>
  )
}
