import { useState } from 'react'
import { Choice } from '../kit/Choice.tsx'
import { MainButton } from '../kit/MainButton.tsx'
import { Sheet } from '../kit/Sheet.tsx'
import { Words } from '../kit/Words.tsx'
import { usePhone } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

interface Props {
  readonly seq: number
  /** Which record it is, as the list says it. */
  readonly what: string
  readonly open: boolean
  readonly close: () => void
}

/** A person says how they dealt with a record that could not be carried out: by one tap, or in words. */
export function DealSheet({ seq, what, open, close }: Props) {
  const words = useWords().field
  const say = words.outbox
  const phone = usePhone()
  const [reason, setReason] = useState('')
  const ways = Object.values(say.dealWays).map((way) => [way, way] as const)
  const isSaid = reason.trim().length >= 2
  return (
    <Sheet
      title={what}
      open={open}
      close={close}
      foot={
        <MainButton
          text={say.deal}
          press={() => void phone.setAside(seq, reason.trim()).then(close)}
          disabled={!isSaid}
        />
      }
    >
      <Choice
        label={say.dealTitle}
        options={ways}
        value={ways.find(([way]) => way === reason)?.[0]}
        choose={(way) => setReason(way ?? '')}
      />
      <Words label={say.dealReason} hint="" value={reason} change={setReason} most={400} />
      <p className="hint">{isSaid ? say.dealHint : say.dealFirst}</p>
    </Sheet>
  )
}
