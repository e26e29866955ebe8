import { Alert, App, Button, Checkbox, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { reachLadderPage } from '../../domain/cases/reach-queries.ts'
import {
  reachAbouts,
  reachSteps,
  writeReachLadder,
  type VersionedReachLadder,
} from '../../domain/cases/reach.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'

/** 触达阶梯: message, telephone, neighbour, door, and how long each is given. */
export function ReachLadderForm() {
  const asked = useAsk(reachLadderPage, {})
  return (
    <Asked query={asked}>
      {(kept) => <Steps key={kept.version} kept={kept} saved={() => void asked.refetch()} />}
    </Asked>
  )
}

function Steps({ kept, saved }: { kept: VersionedReachLadder; saved: () => void }) {
  const words = useWords()
  const say = words.desk.messages
  const may = useSession().mayDo('reachLadder.write')
  const { message } = App.useApp()
  const [ladder, setLadder] = useState(kept.ladder)
  const save = useDo(writeReachLadder)
  const no = outcomeSentence(words, save.outcome)
  const { steps, about } = ladder
  const free = reachSteps.filter((step) => !steps.some((one) => one.step === step))
  const set = (next: typeof steps) => setLadder({ ...ladder, steps: next })
  const send = async () => {
    if ((await save.run(ladder)).status !== 'done') return
    void message.success(say.saved)
    saved()
  }
  return (
    <>
      <p>
        {say.ladderIntro} <small>{fill(say.ladderVersion, { version: kept.version })}</small>
      </p>
      <p>
        <strong>{say.ladderAbout}</strong>{' '}
        <Checkbox.Group
          value={about}
          disabled={!may}
          options={reachAbouts.map((value) => ({ value, label: say.abouts[value] }))}
          onChange={(chosen) => setLadder({ ...ladder, about: chosen })}
        />
      </p>
      <ol className="ladder-rungs">
        {steps.map(({ step, hours }, at) => (
          <li key={step}>
            <Select
              aria-label={say.ladder}
              value={step}
              disabled={!may || at === 0}
              options={[step, ...free].map((value) => ({ value, label: words.messages.steps[value] }))}
              onChange={(next) => set(steps.map((one, n) => (n === at ? { ...one, step: next } : one)))}
            />
            {at === steps.length - 1 ? (
              <small>{say.ladderLast}</small>
            ) : (
              <label>
                <InputNumber
                  aria-label={say.ladderWait}
                  min={1}
                  max={720}
                  value={hours}
                  disabled={!may}
                  onChange={(value) =>
                    set(steps.map((one, n) => (n === at ? { ...one, hours: value ?? 24 } : one)))
                  }
                />{' '}
                {say.ladderWait}
              </label>
            )}
            {may && at > 0 ? (
              <Button size="small" onClick={() => set(steps.filter((_, n) => n !== at))}>
                {say.removeStep}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {no ? <Alert type="error" showIcon title={no} /> : null}
      {may ? (
        <p className="page-actions">
          <Button
            disabled={free.length === 0}
            onClick={() => set([...steps, { step: free[0] ?? 'knock', hours: 24 }])}
          >
            {say.addStep}
          </Button>
          <Button type="primary" loading={save.busy} onClick={() => void send()}>
            {words.actions['reachLadder.write']}
          </Button>
        </p>
      ) : null}
    </>
  )
}
