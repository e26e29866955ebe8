import Toast from 'antd-mobile/es/components/toast'
import { useId, useState } from 'react'
import { PhoneTrouble, type KeptPhoto } from '../store/phone-store.ts'
import { usePhone } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

interface Props {
  readonly label: string
  /** The picture is on the phone's disk, as a draft until a record names it. */
  readonly taken: (photo: KeptPhoto) => Promise<void> | void
}

/** A button that opens the camera; one picture at a time. What cannot be kept is said in words. */
export function PhotoPick({ label, taken }: Props) {
  const words = useWords().field
  const phone = usePhone()
  const field = useId()
  const [busy, setBusy] = useState(false)
  const take = async (file: File) => {
    setBusy(true)
    try {
      await taken(await phone.addPhoto(file))
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
        {busy ? words.saving : label}
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
