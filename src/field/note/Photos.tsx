import Toast from 'antd-mobile/es/components/toast'
import { useEffect, useId, useState } from 'react'
import { fill } from '../../text/shape.ts'
import { PhoneTrouble, type KeptPhoto } from '../store/phone-store.ts'
import { usePhone } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

export interface Picture extends KeptPhoto {
  readonly shown: string
}

interface Props {
  readonly pictures: readonly Picture[]
  readonly change: (pictures: readonly Picture[]) => void
}

const AT_MOST = 4

/** Pictures of what was seen: never asked for. Kept on the phone, small and without place and device, when they are taken. */
export function Photos({ pictures, change }: Props) {
  const words = useWords().field
  const say = words.note
  const phone = usePhone()
  const field = useId()
  const [busy, setBusy] = useState(false)
  useEffect(() => () => pictures.forEach(({ shown }) => URL.revokeObjectURL(shown)), [])
  const take = async (file: File) => {
    setBusy(true)
    try {
      const kept = await phone.addPhoto(file)
      const small = await phone.photo(kept.photoId)
      change([...pictures, { ...kept, shown: URL.createObjectURL(small ?? file) }])
    } catch (trouble) {
      const code = trouble instanceof PhoneTrouble ? trouble.code : 'notAPicture'
      Toast.show({ content: words.gate.trouble[code], position: 'top', duration: 5000 })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="field">
      {pictures.length > 0 ? (
        <ul className="pictures">
          {pictures.map(({ photoId, shown }, nth) => (
            <li key={photoId}>
              <img src={shown} alt={fill(say.photoOf, { n: nth + 1 })} />
              <button
                type="button"
                aria-label={fill(say.removePhoto, { n: nth + 1 })}
                onClick={() => change(pictures.filter((one) => one.photoId !== photoId))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {pictures.length < AT_MOST ? (
        <>
          <label className={busy ? 'plain-button plain-busy' : 'plain-button'} htmlFor={field}>
            {busy ? words.saving : say.photo}
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
      ) : null}
      <p className="hint">{say.photoHint}</p>
    </div>
  )
}
