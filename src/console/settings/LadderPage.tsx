import { Alert, App, Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import {
  ladderListeners,
  rungCode,
  writeLadder,
  type Ladder,
  type LadderRung,
} from '../../domain/cases/agency-ladder.ts'
import { agencyLadder } from '../../domain/cases/agency-queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { choicesOf } from '../../ui/kit/deed-form.ts'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** 催办阶梯: who is told when, before and after an agency's due moment. */
export function LadderPage() {
  const asked = useAsk(agencyLadder, {})
  return <Asked query={asked}>{(rungs) => <Rungs key={JSON.stringify(rungs)} kept={rungs} />}</Asked>
}

function Rungs({ kept }: { kept: Ladder }) {
  const words = useWords()
  const say = words.desk.agencies.ladder
  const session = useSession()
  const { message } = App.useApp()
  const [rungs, setRungs] = useState<Ladder>(kept)
  const save = useDo(writeLadder)
  const may = session.mayDo(writeLadder.name)
  const said = outcomeSentence(words, save.outcome)
  const change = (at: number, part: Partial<LadderRung>) =>
    setRungs(rungs.map((rung, index) => (index === at ? ({ ...rung, ...part } as LadderRung) : rung)))
  const send = async () => {
    const result = await save.run({ rungs })
    if (result.status === 'done') void message.success(say.saved)
  }
  const { listeners, before, after } = words.agencies.ladder
  if (!may) {
    return (
      <>
        <p>{say.intro}</p>
        <ul>
          {kept.map((rung) => (
            <li key={rungCode(rung)}>
              {fill(rung.when === 'before' ? before : after, { n: rung.amount })}:{' '}
              {rung.tell.map((who) => listeners[who]).join('、')}
            </li>
          ))}
        </ul>
      </>
    )
  }
  return (
    <>
      <p>{say.intro}</p>
      <ol className="ladder-rungs">
        {rungs.map((rung, at) => (
          <li key={at}>
            <Select
              aria-label={say.when}
              value={rung.when}
              onChange={(when) => change(at, { when })}
              options={[
                { value: 'before', label: say.before },
                { value: 'after', label: say.after },
              ]}
            />
            <InputNumber
              aria-label={say.amount}
              min={1}
              max={rung.when === 'before' ? 720 : 60}
              value={rung.amount}
              onChange={(amount) => change(at, { amount: amount ?? 1 })}
            />
            <Select
              aria-label={say.whom}
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              className="ladder-whom"
              value={rung.tell}
              onChange={(tell) => change(at, { tell })}
              options={
                choicesOf(listeners, ladderListeners) as {
                  value: (typeof ladderListeners)[number]
                  label: string
                }[]
              }
            />
            <Button size="small" onClick={() => setRungs(rungs.filter((_, index) => index !== at))}>
              {say.remove}
            </Button>
          </li>
        ))}
      </ol>
      {said ? <Alert type="error" showIcon title={said} /> : null}
      <p className="page-actions">
        <Button onClick={() => setRungs([...rungs, { when: 'after', amount: 1, tell: ['holder'] }])}>
          {say.add}
        </Button>
        <Button type="primary" loading={save.busy} disabled={rungs.length === 0} onClick={() => void send()}>
          {words.actions['ladder.write']}
        </Button>
      </p>
    </>
  )
}
