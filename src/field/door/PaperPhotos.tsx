import { useState } from 'react'
import { newId } from '../../domain/kit/new-id.ts'
import { paperPictureName } from '../../domain/procedures/paper-picture.ts'
import type { DoorItem, DoorRecord } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { PhotoPick } from '../kit/PhotoPick.tsx'
import { useRecord } from '../kit/use-record.ts'
import type { KeptPhoto } from '../store/phone-store.ts'
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
  const { door: say } = useWords().field
  const phone = usePhone()
  const { record } = useRecord()
  const taken = async ({ photoId }: KeptPhoto) => {
    const input = { attachmentId: newId(), caseId, kind: 'document', name: paperPictureName(paper), photoId }
    const said = fill(say.paperTaken, { paper })
    if (await record([{ action: 'attachment.add', input }], { kind: 'door', id: door.id }, said)) done()
    else await phone.dropPhotos([photoId])
  }
  return <PhotoPick label={fill(say.photographPaper, { paper })} taken={taken} />
}
