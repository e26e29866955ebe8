import { Button, Tag } from 'antd'
import { listTemplates, type TemplateView } from '../../domain/messages/queries.ts'
import { placeholders, templateFlaws, writeTemplate } from '../../domain/messages/template.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'

/** What each message says; wrong braces are said beside the field, before anything is saved. */
export function TemplateList() {
  const words = useWords()
  const say = words.desk.messages
  const may = useSession().mayDo('messageTemplate.write')
  const asked = useAsk(listTemplates, {})
  const { ask, dialog } = useDeeds()
  return (
    <>
      <p>{say.templateHint}</p>
      <Asked query={asked}>
        {(rows) => (
          <RowTable<TemplateView>
            rowKey="about"
            rows={rows}
            columns={[
              {
                key: 'about',
                title: say.columns.about,
                render: (_, row) => (
                  <>
                    {words.messages.kinds[row.about]} {row.isUsual ? <Tag>{say.usual}</Tag> : null}
                  </>
                ),
              },
              {
                key: 'text',
                title: say.template,
                render: (_, row) => <span className="message-text">{row.text}</span>,
              },
              { key: 'aliyun', title: say.aliyunId, dataIndex: 'aliyunId' },
              { key: 'tencent', title: say.tencentId, dataIndex: 'tencentId' },
              {
                key: 'deed',
                render: (_, row) =>
                  may ? (
                    <Button
                      size="small"
                      onClick={() => ask(templateForm(words, row), () => void asked.refetch())}
                    >
                      {say.setUp}
                    </Button>
                  ) : null,
              },
            ]}
          />
        )}
      </Asked>
      {dialog}
    </>
  )
}

function templateForm(words: Catalogue, { about, text, aliyunId, tencentId }: TemplateView): DeedForm {
  const say = words.desk.messages
  const names: Readonly<Record<string, string>> = words.messages.placeholders
  const listed = placeholders[about].may.map((name) => `{${name}} ${names[name] ?? ''}`).join(', ')
  return {
    action: writeTemplate,
    title: `${words.actions['messageTemplate.write']}: ${words.messages.kinds[about]}`,
    hint: fill(say.mayUse, { names: listed }),
    fields: [
      {
        kind: 'line',
        key: 'text',
        label: say.template,
        initial: text,
        complaint: (typed) => complaint(words, templateFlaws(about, typed)),
      },
      { kind: 'line', key: 'aliyunId', label: say.aliyunId, optional: true, initial: aliyunId },
      { kind: 'line', key: 'tencentId', label: say.tencentId, optional: true, initial: tencentId },
    ],
    rest: () => ({ about }),
  }
}

function complaint(words: Catalogue, flaws: ReturnType<typeof templateFlaws>): string | undefined {
  const [first] = flaws
  if (!first) return undefined
  if (first.flaw === 'braces') return words.refusals['template-braces']
  const code = first.flaw === 'unknown' ? 'template-unknown-placeholder' : 'template-missing-placeholder'
  return fill(words.refusals[code], { names: `{${first.name}}` })
}
