import { useState, type FormEvent } from 'react'
import { newId } from '../domain/kit/new-id.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { useKept } from './kept.ts'
import type { Token } from './reach.ts'
import { useDeed } from './sending.ts'
import { useWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'

const DAYS = ['1', '3', '5', '10'] as const

/** 申请延期: asked before the time is over, with the reason; the community decides. */
export function AgencyMoreTime({ taskId, token, done }: { taskId: string; token: Token; done: () => void }) {
  const say = useWords().agency
  const [typed, setTyped] = useKept<{ days: (typeof DAYS)[number]; reason: string }>(`more.${taskId}`, {
    days: '3',
    reason: '',
  })
  const [isMissing, setIsMissing] = useState(false)
  const { send, busy, trouble } = useDeed(token)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = typed.reason.trim().length < 2
    setIsMissing(missing)
    if (missing) return
    const { days, reason } = typed
    const input = { taskId, extensionId: newId(), amount: Number(days), unit: 'workingDay', reason }
    if (await send('agencyTask.askExtension', input)) setTyped(undefined)
    done()
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Choice
        label={say.moreAmount}
        value={typed.days}
        change={(days) => setTyped({ ...typed, days })}
        choices={DAYS.map((days) => [days, `${days} ${say.units.workingDay}`] as const)}
      />
      <Field
        label={say.moreReason}
        value={typed.reason}
        change={(reason) => setTyped({ ...typed, reason })}
        rows={3}
        most={1000}
        trouble={isMissing ? say.requiredMoreReason : undefined}
      />
      <Trouble words={trouble} />
      <button type="submit" className="big" disabled={busy}>
        {busy ? say.sending : say.sendMore}
      </button>
    </form>
  )
}
