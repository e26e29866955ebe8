import { Alert, Button, Form, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { DeedFieldInput } from './DeedFieldInput.tsx'
import type { DeedForm } from './deed-form.ts'
import { placeOf, returnTo } from './focus-kept.ts'
import { useDo, type SendOutcome } from './sending.tsx'
import { outcomeSentence, useWords } from './words.tsx'
import './deed-dialog.css'

/** Forms of more fields than this stand in two columns where there is room. */
const LONG = 6

interface Props {
  readonly form: DeedForm
  readonly close: () => void
  readonly done: (outcome: SendOutcome) => void
}

/** One deed, asked for in a small dialogue. What was typed stays when it does not go through; Esc closes, Ctrl+Enter sends. */
export function DeedDialog({ form, close, done }: Props) {
  const words = useWords()
  const [fields] = Form.useForm<Record<string, unknown>>()
  const [rest] = useState(form.rest)
  const { run, busy, outcome } = useDo(form.action)
  const [complaint, setComplaint] = useState<string>()
  const asked = useRef<HTMLDivElement>(null)
  const [from] = useState(() => placeOf(document.activeElement))
  useEffect(() => () => returnTo(from), [from])
  const said = complaint ?? outcomeSentence(words, outcome)

  const submit = async (typed: Record<string, unknown>, added = {}) => {
    const known = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
    const wrong = form.complaint?.(known)
    setComplaint(wrong)
    if (wrong) return
    const result = await run({ ...rest, ...(form.shape ? form.shape(known) : known), ...added })
    if (result.status === 'done') done(result)
  }
  const { anyway } = form
  const long = form.fields.length > LONG
  const typedSoFar = Form.useWatch((all) => all as Record<string, unknown>, fields)
  const again = anyway && !complaint && outcome?.status === 'refused' && outcome.refusal.code === anyway.code
  const initial = Object.fromEntries(
    form.fields.flatMap((field) =>
      'initial' in field && field.initial !== undefined ? [[field.key, field.initial]] : [],
    ),
  )

  const shown = form.fields.filter(({ when }) => !when || when(typedSoFar ?? initial))

  return (
    <Modal
      open
      title={form.title}
      onCancel={close}
      onOk={() => fields.submit()}
      okText={form.title}
      cancelText={words.desk.shell.cancel}
      confirmLoading={busy}
      okButtonProps={{ danger: Boolean(form.danger) }}
      {...(long ? { width: 720 } : {})}
      afterOpenChange={(shown) => shown && beginTyping(asked.current)}
      destroyOnHidden
    >
      {form.hint ? <p>{form.hint}</p> : null}
      <Form
        form={fields}
        layout="vertical"
        initialValues={initial}
        onFinish={(typed) => void submit(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) fields.submit()
        }}
        requiredMark={false}
      >
        <div className={long ? 'deed-fields-long' : ''} ref={asked}>
          {shown.map((field, at) => (
            <DeedFieldInput key={field.key} field={field} autoFocus={at === 0} />
          ))}
        </div>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
      {said ? (
        <Alert
          type={again ? 'warning' : 'error'}
          showIcon
          title={said}
          action={
            again ? (
              <Button size="small" onClick={() => void submit(fields.getFieldsValue(), anyway.input)}>
                {anyway.label}
              </Button>
            ) : null
          }
        />
      ) : null}
    </Modal>
  )
}

/**
 * The first field is where a keyboard begins, not the cross that closes. Where nothing is asked it is the deed's own button, and
 * with a deed that takes something away the one that goes back.
 */
function beginTyping(fields: HTMLElement | null): void {
  if (!fields || fields.contains(document.activeElement)) return
  const first = fields.querySelector<HTMLElement>('input, textarea, button')
  const group = first?.closest('.ant-radio-group')
  const chosen = group?.querySelector<HTMLElement>('input:checked')
  const footer = fields.closest('[role=dialog]')?.querySelector('.ant-modal-footer')
  const deed = footer?.querySelector<HTMLElement>('.ant-btn-dangerous')
    ? footer.querySelector<HTMLElement>('.ant-btn')
    : footer?.querySelector<HTMLElement>('.ant-btn-primary')
  ;(chosen ?? first ?? deed)?.focus()
}
