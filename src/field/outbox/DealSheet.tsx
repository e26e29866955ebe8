import { useState } from 'react'
import { MainButton } from '../kit/MainButton.tsx'
import { Sheet } from '../kit/Sheet.tsx'
import { Words } from '../kit/Words.tsx'
import { usePhone } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

/** A person says how they dealt with a record that could not be carried out. */
export function DealSheet({ seq, open, close }: { seq: number; open: boolean; close: () => void }) {
  const words = useWords().field
  const say = words.outbox
  const phone = usePhone()
  const [reason, setReason] = useState('')
  return (
    <Sheet
      title={say.dealTitle}
      open={open}
      close={close}
      foot={
        <MainButton
          text={say.deal}
          press={() => void phone.setAside(seq, reason.trim()).then(close)}
          disabled={reason.trim().length < 2}
        />
      }
    >
      <Words label={say.dealTitle} hint={say.dealReason} value={reason} change={setReason} most={400} />
      <p className="hint">{say.dealHint}</p>
    </Sheet>
  )
}
