import { Form, Input } from 'antd'
import type { FieldTag } from '../../domain/documents/paper-kinds-tag.ts'
import { readPaperDay } from '../../domain/documents/paper-day.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../kit/words.tsx'
import { isLong, type AskedTag } from './paper-form.ts'
import { PaperRows } from './PaperRows.tsx'

/** One place of a paper as a field with its name; lists as rows. */
export function PaperFields({ tags }: { tags: readonly AskedTag[] }) {
  return (
    <div className="paper-fields">
      {tags.map(([key, tag]) =>
        tag.form === 'list' ? (
          <PaperRows key={key} name={['facts', key]} tag={tag} />
        ) : (
          <PaperField key={key} name={['facts', key]} tag={tag} />
        ),
      )}
    </div>
  )
}

function PaperField({ name, tag }: { name: readonly string[]; tag: FieldTag }) {
  const words = useWords()
  const { shell, papers } = words.desk
  const isDay = tag.form === 'day'
  return (
    <Form.Item
      name={[...name]}
      label={tag.required ? tag.name : `${tag.name} (${shell.optional})`}
      className={isLong(tag) ? 'paper-field-long' : ''}
      rules={[
        ...(tag.required ? [{ required: true, message: `${tag.name}: ${shell.required}` }] : []),
        ...(isDay
          ? [
              {
                validator: (_: unknown, typed?: string) =>
                  !typed || readPaperDay(typed) !== undefined
                    ? Promise.resolve()
                    : Promise.reject(
                        new Error(fill(words.refusals['paper-day-unread'], { names: tag.name })),
                      ),
              },
            ]
          : []),
      ]}
    >
      {isLong(tag) ? (
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} placeholder={tag.meaning} />
      ) : (
        <Input maxLength={400} placeholder={isDay ? papers.dayHint : tag.meaning} />
      )}
    </Form.Item>
  )
}
