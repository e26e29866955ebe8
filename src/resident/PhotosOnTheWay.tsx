import { useEffect, useRef, useState } from 'react'
import { fill } from '../text/shape.ts'
import { residentToken } from './resident-token.ts'
import { useWords } from './settings.tsx'
import type { Chosen } from './upload.ts'
import { uploadAll } from './upload-all.ts'

interface Props {
  readonly photos: readonly Chosen[]
  readonly caseId: string
  readonly token: string
}

/** Sends the pictures of a matter that has arrived; says which did not, and tries again when told to. */
export function PhotosOnTheWay({ photos, caseId, token }: Props) {
  const words = useWords()
  const [left, setLeft] = useState(photos)
  const [busy, setBusy] = useState(photos.length > 0)
  const begun = useRef(false)
  const send = async () => {
    setBusy(true)
    setLeft(await uploadAll(left, { caseId, kind: 'photo' }, residentToken(token)))
    setBusy(false)
  }
  useEffect(() => {
    if (begun.current || left.length === 0) return
    begun.current = true
    void send()
  })
  if (busy) return <p role="status">{words.asking.sendingPhotos}</p>
  if (photos.length === 0) return null
  if (left.length === 0) return <p role="status">{words.sent.photosSent}</p>
  return (
    <div className="trouble">
      <p role="alert">{fill(words.sent.photoTrouble, { n: left.length })}</p>
      <button type="button" onClick={() => void send()}>
        {words.sent.photoAgain}
      </button>
    </div>
  )
}
