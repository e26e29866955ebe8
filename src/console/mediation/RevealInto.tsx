import { Button, Form } from 'antd'
import { useState } from 'react'
import type { RevealField } from '../../domain/registry/reveal.ts'
import { revealForm } from '../../ui/homes/resident-forms.ts'
import { DeedDialog } from '../../ui/kit/DeedDialog.tsx'
import type { SendOutcome } from '../../ui/kit/sending.tsx'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly personId: string
  readonly field: RevealField
  /** The field of the form that the value goes into. */
  readonly into: string
  readonly label: string
}

/** A sealed value of the registry, put into the form after a reason: on the books like every look, and counted like one. */
export function RevealInto({ personId, field, into, label }: Props) {
  const words = useWords()
  const form = Form.useFormInstance()
  const [open, setOpen] = useState(false)
  const take = (outcome: SendOutcome) => {
    if (outcome.status === 'done') form.setFieldsValue({ [into]: valueOf(outcome.secret) })
    setOpen(false)
  }
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? (
        <DeedDialog form={revealForm(words, personId, field)} close={() => setOpen(false)} done={take} />
      ) : null}
    </>
  )
}

function valueOf(secret: unknown): string {
  const value: unknown = typeof secret === 'object' && secret !== null ? Reflect.get(secret, 'value') : ''
  return typeof value === 'string' ? value : ''
}
