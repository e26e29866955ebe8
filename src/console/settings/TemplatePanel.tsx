import { Alert, App, Button, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { tagListOf, type TagFinding } from '../../domain/documents/template-tags.ts'
import { restoreTemplate } from '../../domain/documents/template.ts'
import type { TemplateRow } from '../../domain/documents/paper-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { outcomeSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'
import { paperAddresses } from '../paper-addresses.ts'
import { useSession } from '../shell/session.tsx'
import { uploadTemplate, type TemplateOutcome } from './template-upload.ts'

/** The template of one kind: which is in use, what may stand in it, and what is wrong with one that was brought. */
export function TemplatePanel({ row }: { row: TemplateRow }) {
  const words = useWords()
  const language = useLanguage()
  const { templates: say, kinds } = words.desk.papers
  const session = useSession()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const restore = useDo(restoreTemplate)
  const [busy, setBusy] = useState(false)
  const [brought, setBrought] = useState<TemplateOutcome>()
  const { kind, own } = row
  const said = outcomeSentence(words, brought?.outcome) ?? outcomeSentence(words, restore.outcome)
  const news = async (sentence: string) => {
    await queries.invalidateQueries({ queryKey: [session.at] })
    void message.success(sentence)
  }
  const bring = async (file: File) => {
    setBusy(true)
    const result = await uploadTemplate(kind, file, session.at)
    setBusy(false)
    setBrought(result)
    if (result.outcome.status === 'done') await news(say.replaced)
  }
  const takeBack = async () => {
    setBrought(undefined)
    const { status } = await restore.run({ kind })
    if (status === 'done') await news(say.restored)
  }
  return (
    <Panel
      title={kinds[kind]}
      actions={
        <>
          <a href={paperAddresses.template(kind, session.at)}>{say.download}</a>
          {own ? <a href={paperAddresses.shippedTemplate(kind, session.at)}>{say.downloadShipped}</a> : null}
          {session.mayDo('template.replace') ? (
            <Upload
              accept=".docx"
              showUploadList={false}
              beforeUpload={(file) => {
                void bring(file)
                return false
              }}
            >
              <Button size="small" loading={busy} aria-label={`${say.replace}: ${kinds[kind]}`}>
                {say.replace}
              </Button>
            </Upload>
          ) : null}
          {own && session.mayDo('template.restore') ? (
            <Button size="small" loading={restore.busy} onClick={() => void takeBack()}>
              {say.restore}
            </Button>
          ) : null}
        </>
      }
    >
      <p>
        {own
          ? fill(say.own, { name: own.name, when: sayInstant(words, language, own.since), who: own.by })
          : say.shipped}
      </p>
      {said ? (
        <Alert
          type="error"
          showIcon
          title={said}
          description={brought?.findings.length ? <Findings findings={brought.findings} /> : undefined}
        />
      ) : null}
      <details>
        <summary>{say.tags}</summary>
        <ul className="template-tags">
          {tagListOf(kind).map(({ name, meaning, required, list }) => (
            <li key={`${list ?? ''}${name}`}>
              <code>{`{${name}}`}</code> {meaning} {required ? <strong>{say.tagRequired}</strong> : null}{' '}
              {list ? <small>{fill(say.tagIn, { list })}</small> : null}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  )
}

function Findings({ findings }: { findings: readonly TagFinding[] }) {
  const words = useWords()
  return (
    <ul>
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.tag}`}>{findingSentence(words, finding)}</li>
      ))}
    </ul>
  )
}

function findingSentence(words: Catalogue, { code, tag, hint = '' }: TagFinding): string {
  const { templateFindings } = words.documents
  const key = code === 'unknown' && hint ? 'unknown-near' : code
  return fill(templateFindings[key], { tag, hint })
}
