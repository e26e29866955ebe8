import { Button, Form, Input } from 'antd'
import type { PaperTag } from '../../domain/documents/paper-kinds-tag.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../kit/words.tsx'

type ListTag = Extract<PaperTag, { form: 'list' }>

/** A list of a paper: one line a row, added and taken away. */
export function PaperRows({ name, tag }: { name: readonly string[]; tag: ListTag }) {
  const { papers, shell } = useWords().desk
  const fields = Object.entries(tag.fields)
  return (
    <fieldset className="paper-rows">
      <legend>{tag.required ? tag.name : `${tag.name} (${shell.optional})`}</legend>
      <Form.List name={[...name]}>
        {(rows, { add, remove }) => (
          <>
            {rows.map((row, at) => (
              <div className="paper-row" key={row.key}>
                {fields.map(([key, field]) => (
                  <Form.Item
                    key={key}
                    name={[row.name, key]}
                    rules={
                      field.required ? [{ required: true, message: `${field.name}: ${shell.required}` }] : []
                    }
                  >
                    <Input
                      maxLength={400}
                      placeholder={field.name}
                      aria-label={`${tag.name} ${at + 1} ${field.name}`}
                    />
                  </Form.Item>
                ))}
                <Button
                  type="text"
                  aria-label={fill(papers.removeRow, { n: at + 1 })}
                  onClick={() => remove(row.name)}
                >
                  ×
                </Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({})}>
              {papers.addRow}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
