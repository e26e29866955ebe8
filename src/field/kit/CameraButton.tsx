import Toast from 'antd-mobile/es/components/toast'
import { useId, useState } from 'react'
import { PhoneTrouble } from '../store/phone-store.ts'
import { useWords } from '../words.tsx'

interface Props {
  readonly label: string
  /** What a screen reader says, where the label alone does not say of what. */
  readonly name?: string
  /** It stands beside something else and is not the main thing there. */
  readonly small?: boolean
  /** Throws PhoneTrouble when the picture cannot be kept. */
  readonly take: (file: File) => Promise<void>
}

/** A button that opens the camera; one picture at a time. What cannot be kept is said in words. */
export function CameraButton({ label, name, small = false, take }: Props) {
  const words = useWords().field
  const field = useId()
  const [busy, setBusy] = useState(false)
  const taken = async (file: File) => {
    setBusy(true)
    try {
      await take(file)
    } catch (trouble) {
      const code = trouble instanceof PhoneTrouble ? trouble.code : 'notAPicture'
      Toast.show({ content: words.gate.trouble[code], position: 'top', duration: 5000 })
    } finally {
      setBusy(false)
    }
  }
  const look = small ? 'small-button small-label' : 'plain-button'
  return (
    <>
      <label className={busy ? `${look} plain-busy` : look} htmlFor={field}>
        {busy ? words.saving : label}
      </label>
      <input
        id={field}
        className="hidden-file"
        type="file"
        accept="image/*"
        capture="environment"
        aria-label={name}
        disabled={busy}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void taken(file)
          target.value = ''
        }}
      />
    </>
  )
}
