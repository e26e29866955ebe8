import { useEffect, useState } from 'react'
import { fill } from '../../text/shape.ts'
import { PhotoPick } from '../kit/PhotoPick.tsx'
import type { KeptPhoto } from '../store/phone-store.ts'
import { usePhone } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

interface Props {
  readonly pictures: readonly KeptPhoto[]
  readonly change: (pictures: readonly KeptPhoto[]) => void
}

const AT_MOST = 4

/** Pictures of what was seen: never asked for. Kept on the phone, small and without place and device, when they are taken. */
export function Photos({ pictures, change }: Props) {
  const { note: say } = useWords().field
  const phone = usePhone()
  return (
    <div className="field">
      {pictures.length > 0 ? (
        <ul className="pictures">
          {pictures.map(({ photoId }, nth) => (
            <li key={photoId}>
              <Shown photoId={photoId} name={fill(say.photoOf, { n: nth + 1 })} />
              <button
                type="button"
                aria-label={fill(say.removePhoto, { n: nth + 1 })}
                onClick={() => {
                  void phone.dropPhotos([photoId])
                  change(pictures.filter((one) => one.photoId !== photoId))
                }}
              >
                <svg viewBox="0 0 24 24" aria-hidden>
                  <path d="M6 6l12 12M18 6L6 18" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {pictures.length < AT_MOST ? (
        <PhotoPick label={say.photo} taken={(photo) => change([...pictures, photo])} />
      ) : null}
      <p className="hint">{say.photoHint}</p>
    </div>
  )
}

/** The picture as it is kept on the phone. */
function Shown({ photoId, name }: { photoId: string; name: string }) {
  const phone = usePhone()
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let made: string | undefined
    let gone = false
    const show = async () => {
      const picture = await phone.photo(photoId)
      if (!picture || gone) return
      made = URL.createObjectURL(picture)
      setUrl(made)
    }
    void show()
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [phone, photoId])
  return url ? <img src={url} alt={name} /> : <span className="picture-opening">{name}</span>
}
