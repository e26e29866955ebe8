import { Alert, Button, Select, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listAttachments } from '../../domain/cases/agency-queries.ts'
import type { AttachmentKind } from '../../domain/cases/attachment.ts'
import { choicesOf } from '../../ui/cases/case-forms.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import type { SendOutcome } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { uploadFile } from '../upload.ts'
import { useSession } from '../shell/session.tsx'

/** Pictures and papers of a case; pictures as small previews, each opening the whole. */
export function FilesPanel({ caseId }: { caseId: string }) {
  const words = useWords()
  const say = words.desk.cases
  const session = useSession()
  const queries = useQueryClient()
  const files = useAsk(listAttachments, session.mayAsk('attachment.list') ? { caseId } : undefined)
  const [kind, setKind] = useState<AttachmentKind>('photo')
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SendOutcome>()
  const said = outcomeSentence(words, outcome)
  const kept = (files.data ?? []).filter(({ removedAt }) => removedAt === null)

  const upload = async (file: File) => {
    setBusy(true)
    const result = await uploadFile(file, { caseId, kind, at: session.at })
    setBusy(false)
    setOutcome(result)
    if (result.status === 'done') await queries.invalidateQueries({ queryKey: [session.at] })
  }
  const { attachmentKinds } = words.agencies
  return (
    <Panel
      title={say.files}
      actions={
        session.mayDo('attachment.add') ? (
          <>
            <Select
              size="small"
              aria-label={say.fileKind}
              value={kind}
              onChange={setKind}
              options={
                choicesOf(attachmentKinds, ['photo', 'document', 'signature']) as {
                  value: AttachmentKind
                  label: string
                }[]
              }
              popupMatchSelectWidth={false}
            />
            <Upload
              accept="image/*,application/pdf,.docx,.xlsx"
              showUploadList={false}
              beforeUpload={(file) => {
                void upload(file)
                return false
              }}
            >
              <Button size="small" loading={busy}>
                {say.addFile}
              </Button>
            </Upload>
          </>
        ) : null
      }
    >
      {said ? <Alert type="error" showIcon closable title={said} /> : null}
      {kept.length === 0 ? <p>{words.agencies.titles.attachmentsEmpty}</p> : null}
      <div className="file-grid">
        {kept.map((file) => (
          <figure key={file.id}>
            <a href={`/api/files/${file.id}?at=${session.at}`} target="_blank" rel="noreferrer">
              {file.hasThumbnail ? (
                <img src={`/api/files/${file.id}?at=${session.at}&small=1`} alt={file.name} />
              ) : (
                `📄 ${file.name}`
              )}
            </a>
            <figcaption>
              <small>
                {attachmentKinds[file.kind]} {file.name}
              </small>
            </figcaption>
          </figure>
        ))}
      </div>
    </Panel>
  )
}
