import { Alert, Button, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScannedKind } from '../../domain/drives/scan.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { SendOutcome } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { uploadTo } from '../upload.ts'

interface Props {
  readonly ofKind: ScannedKind
  readonly ofId: string
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly mayAdd: boolean
}

/** Pictures of a signed paper, and a place to put one more. */
export function ScanLine({ ofKind, ofId, files, mayAdd }: Props) {
  const words = useWords()
  const say = words.desk.ballots
  const session = useSession()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<SendOutcome>()
  const no = outcomeSentence(words, outcome)
  const bring = async (file: File) => {
    setBusy(true)
    const result = await uploadTo(file, { of: 'scan', at: session.at, scanId: newId(), ofKind, ofId })
    setBusy(false)
    setOutcome(result)
    if (result.status === 'done') await queries.invalidateQueries({ queryKey: [session.at] })
  }
  return (
    <>
      {files.map(({ id, name }) => (
        <a key={id} href={`/api/files/${id}?of=scan&at=${session.at}`} target="_blank" rel="noreferrer">
          {`${say.scan}: ${name}`}
        </a>
      ))}
      {mayAdd && session.mayDo('scan.add') ? (
        <Upload
          accept="image/*,application/pdf"
          showUploadList={false}
          beforeUpload={(file) => {
            void bring(file)
            return false
          }}
        >
          <Button size="small" loading={busy}>
            {say.addScan}
          </Button>
        </Upload>
      ) : null}
      {no ? <Alert type="error" showIcon title={no} /> : null}
    </>
  )
}
