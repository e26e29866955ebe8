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
  return item.papers.map((paper) => (
    <OnePaper
      key={paper}
      door={door}
      caseId={item.caseId}
      paper={paper}
      pictured={item.pictured?.includes(paper) === true}
    />
  ))
}

interface PaperProps {
  readonly door: DoorRecord
  readonly caseId: string
  readonly paper: string
  /** A picture of it was taken and waits for the desk. */
  readonly pictured: boolean
}

function OnePaper({ door, caseId, paper, pictured }: PaperProps) {
  const { door: say } = useWords().field
  const phone = usePhone()
  const { record } = useRecord()
  const taken = async ({ photoId }: KeptPhoto) => {
    const input = { attachmentId: newId(), caseId, kind: 'document', name: paperPictureName(paper), photoId }
    const said = fill(say.paperTaken, { paper })
    if (!(await record([{ action: 'attachment.add', input }], { kind: 'door', id: door.id }, said)))
      await phone.dropPhotos([photoId])
  }
  return (
    <div className="noted">
      {pictured ? (
        <span>
          <span className="tick-mark" aria-hidden>
            ✓
          </span>{' '}
          {fill(say.paperPictured, { paper })}
        </span>
      ) : (
        <span>{paper}</span>
      )}
      <PhotoPick
        small
        label={pictured ? say.oneMore : say.photograph}
        name={fill(pictured ? say.oneMoreOf : say.photographPaper, { paper })}
        taken={taken}
      />
    </div>
  )
}
