import { useState } from 'react'
import { AskForm } from './AskForm.tsx'
import { keep, useKept } from './kept.ts'
import { Receipt, type Sent } from './Receipt.tsx'
import type { Chosen } from './upload.ts'
import type { Community } from './first.ts'

const NOTHING_SENT: Sent = { number: '', code: '', hasPhone: false, caseId: '', token: '' }

interface Props {
  readonly community: Community
  readonly follow: (token: string) => void
  readonly call: () => void
}

/** Asking, and then the slip with the number, which stays until something else is asked. */
export function Asking({ community, follow, call }: Props) {
  const [sent, setSent] = useKept<Sent>('sent', NOTHING_SENT)
  const [photos, setPhotos] = useState<readonly Chosen[]>([])
  if (!sent.number) {
    const done = (told: Sent, chosen: readonly Chosen[]) => {
      keep('device', `number.${community.id}`, told.number)
      setPhotos(chosen)
      setSent(told)
    }
    return <AskForm at={community.id} done={done} call={call} />
  }
  return (
    <Receipt
      sent={sent}
      place={community.name}
      photos={photos}
      follow={() => follow(sent.token)}
      another={() => setSent(undefined)}
    />
  )
}
