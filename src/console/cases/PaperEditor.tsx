import { Alert, AutoComplete, Checkbox, Form, Input, InputNumber } from 'antd'
import { useEffect, useState } from 'react'
import { LINK_DAYS_USUALLY } from '../../domain/cases/agency-link.ts'
import { paperKinds } from '../../domain/documents/paper-kinds.ts'
import type { PaperDraft } from '../../domain/documents/paper-view.ts'
import { unprintableMarks } from '../../domain/documents/queries.ts'
import { addDays, dayOf } from '../../domain/kit/dates.ts'
import { organisationList } from '../../domain/registry/queries.ts'
import { fill } from '../../text/shape.ts'
import { CertificateWord } from '../../ui/documents/CertificateWord.tsx'
import { askedTags, formOf, hasTag, rareMarks, type PaperForm } from '../../ui/documents/paper-form.ts'
import { PaperFields } from '../../ui/documents/PaperFields.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { LetterLink } from './LetterLink.tsx'
import { MaskedFactLine } from './MaskedFactLine.tsx'
import { SealFields } from './SealFields.tsx'
import { useIssue } from './use-issue.ts'

interface Props {
  readonly id: string
  readonly draft: PaperDraft
  readonly caseId: string
  readonly done: (sentence: string) => void
}

/** The form of one paper: to whom and for what, what stands in it, who lets the seal be used. */
export function PaperEditor({ id, draft: newest, caseId, done }: Props) {
  const words = useWords()
  const { papers: say, shell } = words.desk
  // The draft of the moment it was opened: an answer that comes later must not undo what was typed.
  const [draft] = useState(newest)
  const [initial] = useState(() => formOf(draft, { linkUntil: addDays(today(), LINK_DAYS_USUALLY) }))
  const [form] = Form.useForm<PaperForm>()
  const typed = Form.useWatch([], form)
  const organisations = useAsk(organisationList, {})
  const tags = askedTags(draft.kind)
  const rare = rareMarks(typed)
  const unprintable = useAsk(unprintableMarks, rare ? { marks: rare } : undefined)
  const { issue, outcome, busy } = useIssue(draft, caseId, done)
  const boxes = rare ? (unprintable.data ?? []).filter((mark) => rare.includes(mark)) : []
  const said = outcomeSentence(words, outcome)
  useEffect(() => beginAtMissing(id), [id])
  const asks = typed ? `${typed.title ?? ''}，${typed.purpose ?? ''}` : ''

  return (
    <Form
      id={id}
      form={form}
      layout="vertical"
      initialValues={initial}
      requiredMark={false}
      disabled={busy}
      scrollToFirstError={{ focus: true }}
      onFinish={(values) => void issue({ ...initial, ...values })}
    >
      <p>
        {say.filled}{' '}
        {draft.missing.length > 0 ? (
          <strong>{fill(say.missing, { names: draft.missing.join('、') })}</strong>
        ) : null}
      </p>
      <h3>{say.headMatter}</h3>
      <div className="paper-head">
        <Form.Item
          name="receiver"
          label={say.receiver}
          rules={[{ required: true, message: `${say.receiver}: ${shell.required}` }]}
        >
          <AutoComplete
            options={(organisations.data?.rows ?? []).map(({ name }) => ({ value: name }))}
            showSearch={{ filterOption: (text, option) => (option?.value ?? '').includes(text) }}
          />
        </Form.Item>
        <Form.Item
          name="purpose"
          label={say.purpose}
          rules={
            hasTag(draft.kind, 'purpose')
              ? [{ required: true, message: `${say.purpose}: ${shell.required}` }]
              : []
          }
        >
          <Input maxLength={200} />
        </Form.Item>
        {draft.kind === 'residence-statement' ? (
          <Form.Item name="title" label={`${say.titleField} (${shell.optional})`}>
            <Input maxLength={60} placeholder={say.titleHint} />
          </Form.Item>
        ) : null}
        <Form.Item
          name="copies"
          label={say.copies}
          rules={[{ required: true, message: `${say.copies}: ${shell.required}` }]}
        >
          <InputNumber min={1} max={50} precision={0} />
        </Form.Item>
        {hasTag(draft.kind, 'basis') ? (
          <Form.Item name="legalBasis" label={say.legalBasis} className="paper-field-long">
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={400} />
          </Form.Item>
        ) : null}
      </div>
      <CertificateWord asked={asks} />
      <h3>{say.headFacts}</h3>
      {draft.masked.map((fact) => (
        <MaskedFactLine
          key={fact.key}
          fact={fact}
          name={tags.find(([key]) => key === fact.key)?.[1].name ?? ''}
          caseId={caseId}
          fillIn={(whole) => form.setFieldValue(['facts', fact.key], whole)}
        />
      ))}
      <PaperFields tags={tags} />
      {boxes.length > 0 ? (
        <Alert type="warning" showIcon title={fill(say.unprintable, { marks: boxes.join(' ') })} />
      ) : null}
      {draft.linkable.length > 0 ? <LetterLink tasks={draft.linkable} form={form} /> : null}
      {paperKinds[draft.kind].sealed ? <SealFields approvers={draft.approvers} /> : null}
      {draft.printedFor.length > 0 ? (
        <Form.Item name="received" valuePropName="checked">
          <Checkbox>
            {fill(say.markReceived, { name: draft.printedFor.map(({ name }) => name).join('、') })}
          </Checkbox>
        </Form.Item>
      ) : null}
      {said ? <Alert type="error" showIcon title={said} /> : null}
    </Form>
  )
}

function today(): string {
  return dayOf(new Date().toISOString())
}

/** The keyboard begins where something is still to be filled in, not at the cross that closes. */
function beginAtMissing(id: string): void {
  const fields = document.getElementById(id)?.querySelectorAll<HTMLInputElement>('input, textarea') ?? []
  const open = [...fields].find(({ value, disabled }) => value === '' && !disabled)
  ;(open ?? fields[0])?.focus()
}
