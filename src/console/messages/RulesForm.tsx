import { Alert, App, Button, Checkbox, Input, InputNumber } from 'antd'
import { useState } from 'react'
import { messageRulesPage } from '../../domain/messages/queries.ts'
import { usualRules, writeRules, type MessageRules } from '../../domain/messages/rules.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** 免打扰, and for how many days number and text are kept. */
export function RulesForm() {
  const asked = useAsk(messageRulesPage, {})
  return <Asked query={asked}>{(rules) => <Rules key={JSON.stringify(rules)} kept={rules} />}</Asked>
}

function Rules({ kept }: { kept: MessageRules }) {
  const words = useWords()
  const say = words.desk.messages
  const may = useSession().mayDo('messageRules.write')
  const { message } = App.useApp()
  const [rules, setRules] = useState(kept)
  const save = useDo(writeRules)
  const no = outcomeSentence(words, save.outcome)
  const { quiet, keepDays } = rules
  const send = async () => {
    if ((await save.run(rules)).status === 'done') void message.success(say.saved)
  }
  return (
    <>
      <div className="message-rules">
        <Checkbox
          checked={quiet !== null}
          disabled={!may}
          onChange={({ target }) => setRules({ ...rules, quiet: target.checked ? usualRules.quiet : null })}
        >
          {say.quietOn}
        </Checkbox>
        {quiet
          ? (['from', 'until'] as const).map((end) => (
              <label key={end}>
                {end === 'from' ? say.quietFrom : say.quietUntil}{' '}
                <Input
                  type="time"
                  value={quiet[end]}
                  disabled={!may}
                  onChange={({ target }) => setRules({ ...rules, quiet: { ...quiet, [end]: target.value } })}
                />
              </label>
            ))
          : null}
        <small>{say.quietHint}</small>
      </div>
      <div className="message-rules">
        <label>
          {say.keepDays}{' '}
          <InputNumber
            min={1}
            max={365}
            value={keepDays}
            disabled={!may}
            onChange={(days) => setRules({ ...rules, keepDays: days ?? 30 })}
          />
        </label>
        <small>{say.keepHint}</small>
      </div>
      {no ? <Alert type="error" showIcon title={no} /> : null}
      {may ? (
        <Button type="primary" loading={save.busy} onClick={() => void send()}>
          {words.actions['messageRules.write']}
        </Button>
      ) : null}
    </>
  )
}
