import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { DayInput } from './DayInput.tsx'
import type { DeedField } from './deed-form.ts'
import { SecretInput } from './SecretInput.tsx'
import { useWords } from './words.tsx'

interface Props {
  readonly field: DeedField
  readonly autoFocus: boolean
}

/** One field of a small form, with its label and what is required of it; where it depends on others, only while it is asked. */
export function DeedFieldInput({ field, autoFocus }: Props) {
  const when = field.kind === 'choice' ? field.when : undefined
  if (!when) return <AskedField field={field} autoFocus={autoFocus} />
  return (
    <Form.Item noStyle shouldUpdate>
      {({ getFieldsValue }) =>
        when(getFieldsValue()) ? <AskedField field={field} autoFocus={autoFocus} /> : null
      }
    </Form.Item>
  )
}

function AskedField({ field, autoFocus }: Props) {
  const { shell } = useWords().desk
  const optional = 'optional' in field && field.optional
  const label = optional ? `${field.label} (${shell.optional})` : field.label
  const required =
    optional || field.kind === 'tick'
      ? []
      : [{ required: true, message: `${field.label}: ${shell.required}` }]
  const rules = [...required, ...complaints(field)]
  const common = { name: field.key, label, rules }
  switch (field.kind) {
    case 'words':
      return (
        <Form.Item {...common}>
          <Input.TextArea rows={field.rows ?? 3} maxLength={4000} autoFocus={autoFocus} />
        </Form.Item>
      )
    case 'line':
      return (
        <Form.Item {...common}>
          <Input maxLength={200} autoFocus={autoFocus} />
        </Form.Item>
      )
    case 'secret':
      return (
        <Form.Item {...common} {...(field.hint ? { extra: field.hint } : {})}>
          <SecretInput autoFocus={autoFocus} />
        </Form.Item>
      )
    case 'choice':
      return (
        <Form.Item {...common}>
          <Radio.Group options={[...field.choices]} optionType="button" />
        </Form.Item>
      )
    case 'pick':
      return (
        <Form.Item {...common}>
          <Select
            options={[...field.choices]}
            showSearch={{ filterOption: matches }}
            allowClear={Boolean(optional)}
            autoFocus={autoFocus}
          />
        </Form.Item>
      )
    case 'day':
      return (
        <Form.Item
          {...common}
          getValueProps={(value: string | undefined) => ({ value: value ? dayjs(value) : undefined })}
          normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD')}
        >
          <DayInput />
        </Form.Item>
      )
    case 'number':
      return (
        <Form.Item {...common}>
          <InputNumber min={field.least ?? 1} max={field.most} />
        </Form.Item>
      )
    case 'tick':
      return (
        <Form.Item name={field.key} valuePropName="checked" {...(field.hint ? { extra: field.hint } : {})}>
          <Checkbox>{field.label}</Checkbox>
        </Form.Item>
      )
    case 'own':
      // Such a control may take several steps; it is judged when the form is sent.
      return (
        <Form.Item {...common} validateTrigger={[]}>
          {field.control}
        </Form.Item>
      )
  }
}

/** Any part of the words, or of what else may be typed for them. */
function matches(typed: string, option?: { readonly label?: unknown; readonly keys?: string }): boolean {
  const wanted = typed.trim().toLowerCase()
  return `${String(option?.label)} ${option?.keys ?? ''}`.toLowerCase().includes(wanted)
}

/** The field's own rule about what was typed, said beside it. */
function complaints(field: DeedField) {
  if (field.kind !== 'line' || !field.complaint) return []
  const { complaint } = field
  const validator = (_rule: unknown, value: unknown) => {
    const said = complaint(typeof value === 'string' ? value : '')
    return said ? Promise.reject(new Error(said)) : Promise.resolve()
  }
  return [{ validator }]
}
