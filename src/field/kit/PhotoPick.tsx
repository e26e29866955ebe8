import type { KeptPhoto } from '../store/phone-store.ts'
import { usePhone } from '../store/use-phone.tsx'
import { CameraButton } from './CameraButton.tsx'

interface Props {
  readonly label: string
  readonly name?: string
  readonly small?: boolean
  /** The picture is on the phone's disk, as a draft until a record names it. */
  readonly taken: (photo: KeptPhoto) => Promise<void> | void
}

/** A picture that goes on its own after the record that names it. */
export function PhotoPick({ taken, ...button }: Props) {
  const phone = usePhone()
  return <CameraButton {...button} take={async (file) => taken(await phone.addPhoto(file))} />
}
