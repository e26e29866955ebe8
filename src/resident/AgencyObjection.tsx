import { useState, type FormEvent } from 'react'
import { Field } from './Field.tsx'
import { useKept } from './kept.ts'
import type { Token } from './reach.ts'
import { useDeed } from './sending.ts'
import { useWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'

/** 有异议: why it is not theirs, and whose it is. Possible once for one ask. */
export function AgencyObjection({ taskId, token, done }: { taskId: string; token: Token; done: () => void }) {
  const say = useWords().agency
  const [typed, setTyped] = useKept(`objection.${taskId}`, { reason: '', proposedOwner: '' })
  const [isMissing, setIsMissing] = useState(false)
  const { send, busy, trouble } = useDeed(token)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const missing = typed.reason.trim().length < 2 || typed.proposedOwner.trim().length < 2
    setIsMissing(missing)
    if (missing) return
    if (await send('agencyTask.object', { taskId, ...typed })) setTyped(undefined)
    done()
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Field
        label={say.objectReason}
        value={typed.reason}
        change={(reason) => setTyped({ ...typed, reason })}
        rows={3}
        most={1000}
        trouble={isMissing && typed.reason.trim().length < 2 ? say.requiredReason : undefined}
      />
      <Field
        label={say.proposedOwner}
        value={typed.proposedOwner}
        change={(proposedOwner) => setTyped({ ...typed, proposedOwner })}
        most={120}
        trouble={isMissing && typed.proposedOwner.trim().length < 2 ? say.requiredOwner : undefined}
      />
      <Trouble words={trouble} />
      <button type="submit" className="big" disabled={busy}>
        {busy ? say.sending : say.sendObjection}
      </button>
    </form>
  )
}
