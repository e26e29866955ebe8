import Toast from 'antd-mobile/es/components/toast'
import { useId, useState } from 'react'
import { newId } from '../../domain/kit/new-id.ts'
import type { DoorItem, DoorRecord } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { useRecord } from '../kit/use-record.ts'
import { PhoneTrouble } from '../store/phone-store.ts'
import { usePhone } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

interface Props {
  readonly door: DoorRecord
  readonly item: Extract<DoorItem, { kind: 'case' }>
}

/** 缺材料: a paper that is missing lies on the table here: its picture goes to the matter, and the desk decides whether it will do. */
export function PaperPhotos({ door, item }: Props) {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  return item.papers
    .filter((paper) => !taken.has(paper))
    .map((paper) => (
      <OnePaper
        key={paper}
        door={door}
        caseId={item.caseId}
        paper={paper}
        done={() => setTaken((before) => new Set([...before, paper]))}
      />
    ))
}

function OnePaper({
  door,
  caseId,
  paper,
  done,
}: {
  door: DoorRecord
  caseId: string
  paper: string
  done: () => void
}) {
  const words = useWords().field
  const phone = usePhone()
  const { record } = useRecord()
  const field = useId()
  const [busy, setBusy] = useState(false)
  const take = async (file: File) => {
    setBusy(true)
    try {
      const { photoId } = await phone.addPhoto(file)
      const input = { attachmentId: newId(), caseId, kind: 'document', name: `${paper}.jpg`, photoId }
      const said = fill(words.door.paperTaken, { paper })
      if (await record([{ action: 'attachment.add', input }], { kind: 'door', id: door.id }, said)) done()
      else await phone.dropPhotos([photoId])
    } catch (trouble) {
      const code = trouble instanceof PhoneTrouble ? trouble.code : 'notAPicture'
      Toast.show({ content: words.gate.trouble[code], position: 'top', duration: 5000 })
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <label className={busy ? 'plain-button plain-busy' : 'plain-button'} htmlFor={field}>
        {busy ? words.saving : fill(words.door.photographPaper, { paper })}
      </label>
      <input
        id={field}
        className="hidden-file"
        type="file"
        accept="image/*"
        capture="environment"
        disabled={busy}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void take(file)
          target.value = ''
        }}
      />
    </>
  )
}
