import { INNER_PICTURE } from '../../domain/sync/protocol.ts'
import { pictureInLetters } from '../../ui/kit/small-picture.ts'
import { CameraButton } from '../kit/CameraButton.tsx'
import { PhoneTrouble } from '../store/phone-store.ts'
import { useWords } from '../words.tsx'

interface Props {
  /** What was promised. */
  readonly what: string
  /** JPEG in base64. */
  readonly image: string | undefined
  readonly change: (image: string | undefined) => void
}

/** A picture of what was seen, where one was agreed. It travels inside the record: the check and its picture arrive together. */
export function Evidence({ what, image, change }: Props) {
  const say = useWords().field.record
  const take = async (file: File) => {
    const text = await pictureInLetters(file, INNER_PICTURE)
    if (!text) throw new PhoneTrouble('notAPicture')
    change(text)
  }
  return (
    <div className="field">
      {image ? (
        <>
          <img className="evidence" src={`data:image/jpeg;base64,${image}`} alt={say.evidenceTaken} />
          <div className="chips">
            <CameraButton small label={say.evidenceAgain} take={take} />
            <button type="button" className="small-button" onClick={() => change(undefined)}>
              {say.evidenceNone}
            </button>
          </div>
        </>
      ) : (
        <CameraButton label={say.evidence} name={`${say.evidence}: ${what}`} take={take} />
      )}
    </div>
  )
}
