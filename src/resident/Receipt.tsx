import { useState } from 'react'
import { fill } from '../text/shape.ts'
import { PhotosOnTheWay } from './PhotosOnTheWay.tsx'
import { receiptPicture } from './receipt-picture.ts'
import { useWords } from './settings.tsx'
import type { Chosen } from './upload.ts'

/** What is known of a matter that has just been sent. */
export interface Sent {
  /** Empty: nothing has been sent. */
  readonly number: string
  /** Empty: the connection broke when it was told, and it is told only once. */
  readonly code: string
  readonly hasPhone: boolean
  readonly caseId: string
  readonly token: string
}

interface Props {
  readonly sent: Sent
  readonly place: string
  /** Chosen with the words, still to be sent. */
  readonly photos: readonly Chosen[]
  readonly follow: () => void
  readonly another: () => void
}

/** The slip: number and code, large, to be kept as a picture or on paper. */
export function Receipt({ sent, place, photos, follow, another }: Props) {
  const words = useWords()
  const say = words.sent
  const [picture, setPicture] = useState<string>()
  const how = keepHint(words, sent)
  const lines = [`${say.number} ${sent.number}`, ...(sent.code ? [`${say.code} ${sent.code}`] : [])]
  return (
    <>
      <section className="now slip">
        <h2 role="status">{say.title}</h2>
        <dl>
          <dt>{say.number}</dt>
          <dd>{sent.number}</dd>
          {sent.code ? (
            <>
              <dt>{say.code}</dt>
              <dd>{sent.code}</dd>
            </>
          ) : null}
        </dl>
        <p>{how}</p>
      </section>
      <PhotosOnTheWay photos={photos} caseId={sent.caseId} token={sent.token} />
      <button type="button" className="big" onClick={follow}>
        {say.follow}
      </button>
      <div className="choices">
        <button type="button" onClick={() => setPicture(receiptPicture(place, lines, how))}>
          {say.picture}
        </button>
        <button type="button" onClick={another}>
          {say.another}
        </button>
      </div>
      {picture ? (
        <>
          <p>{say.pictureHint}</p>
          <a href={picture} download={`${sent.number}.png`}>
            <img src={picture} alt={fill(say.pictureAlt, { number: sent.number })} />
          </a>
        </>
      ) : null}
    </>
  )
}

function keepHint({ sent: say }: ReturnType<typeof useWords>, { code, hasPhone }: Sent): string {
  if (hasPhone) return say.byTail
  return code ? say.byCode : say.codeGone
}
