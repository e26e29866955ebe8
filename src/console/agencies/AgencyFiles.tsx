import { Alert, Button, Upload } from 'antd'
import { useState } from 'react'
import type { AgencyMatter } from '../../domain/cases/agency-view.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import type { SendOutcome } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { uploadFile } from '../upload.ts'

interface Props {
  readonly matter: AgencyMatter
  readonly at: string
  readonly again: () => void
}

/** What the community put with it and what the office adds; files go ahead of the answer. */
export function AgencyFiles({ matter, at, again }: Props) {
  const words = useWords()
  const say = words.agencies.titles
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SendOutcome>()
  const { taskId, caseId, files, state } = matter
  const isOpen = ['sent', 'opened', 'accepted'].includes(state)
  if (files.length === 0 && !isOpen) return null
  const add = async (file: File) => {
    setBusy(true)
    setOutcome(await uploadFile(file, { caseId, taskId, kind: 'answer', at }))
    setBusy(false)
    again()
  }
  const said = outcomeSentence(words, outcome)
  return (
    <Panel
      title={say.answerFiles}
      actions={
        isOpen ? (
          <Upload
            accept="image/*,application/pdf"
            showUploadList={false}
            beforeUpload={(file) => {
              void add(file)
              return false
            }}
          >
            <Button size="small" loading={busy}>
              {words.actions['attachment.add']}
            </Button>
          </Upload>
        ) : null
      }
    >
      {said ? <Alert type="error" showIcon title={said} /> : null}
      <ul className="plain-list">
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/api/files/${file.id}?at=${at}&task=${taskId}`}>{file.name}</a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
