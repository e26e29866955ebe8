import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { RevealField } from '../../domain/registry/reveal.ts'
import { fill } from '../../text/shape.ts'
import { revealForm } from '../../ui/homes/resident-forms.ts'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { SendOutcome } from '../../ui/kit/sending.tsx'
import { useWords } from '../../ui/kit/words.tsx'

/** A revealed value leaves the screen by itself after this long. */
const SHOWN_S = 60

export interface Sealed {
  readonly field: RevealField
  readonly phoneId?: string
}

interface Told {
  readonly value: string
  /** How many more looks today; not a number where the server did not say. */
  readonly left: number
}

interface Props {
  readonly personId: string
  readonly sealed: Sealed
  readonly close: () => void
}

/** 查看: one sealed value for a reason that is kept; then it is gone from the screen and from memory. */
export function RevealDialog({ personId, sealed, close }: Props) {
  const words = useWords()
  const [form] = useState(() => revealForm(words, personId, sealed.field, sealed.phoneId))
  const [seen, setSeen] = useState<Told>()
  if (!seen) return <DeedDialog form={form} close={close} done={(outcome) => setSeen(toldBy(outcome))} />
  return <Value title={form.title} {...seen} close={close} />
}

function Value({ title, value, left, close }: Told & { title: string; close: () => void }) {
  const { shell, homes } = useWords().desk
  const [seconds, setSeconds] = useState(SHOWN_S)
  useEffect(() => {
    if (seconds <= 0) close()
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds, close])
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      footer={
        <Button type="primary" onClick={close}>
          {shell.close}
        </Button>
      }
    >
      <p className="revealed">
        <strong>{value}</strong>
      </p>
      <p aria-hidden>{fill(homes.reveal.seconds, { n: seconds })}</p>
      {Number.isNaN(left) ? null : <p>{fill(homes.reveal.left, { left })}</p>}
    </Modal>
  )
}

function toldBy(outcome: SendOutcome): Told | undefined {
  if (outcome.status !== 'done') return undefined
  const value = part(outcome.secret, 'value')
  return { value: typeof value === 'string' ? value : '', left: Number(part(outcome.answer, 'left')) }
}

function part(answer: unknown, key: string): unknown {
  return typeof answer === 'object' && answer !== null ? Reflect.get(answer, key) : undefined
}
