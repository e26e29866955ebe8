import { fill } from '../text/shape.ts'
import { useWords } from './settings.tsx'
import { Trouble } from './Trouble.tsx'
import type { Uploading } from './use-upload.ts'

/** Whether the chosen file is on its way, has arrived or did not. */
export function FileStatus({ upload, sent }: { upload: Uploading; sent?: () => void }) {
  const say = useWords().files
  const { state, name, trouble, again } = upload
  if (state === 'none') return null
  const retry = async () => {
    if (await again()) sent?.()
  }
  if (state === 'failed') return <Trouble words={trouble} again={() => void retry()} />
  return <p role="status">{fill(state === 'sending' ? say.sending : say.sent, { name })}</p>
}
