import Button from 'antd-mobile/es/components/button'
import { useState } from 'react'
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
        <Button
          block
          color="primary"
          size="large"
          disabled={reason.trim().length < 2}
          onClick={() => void phone.setAside(seq, reason.trim()).then(close)}
        >
          {say.deal}
        </Button>
      }
    >
      <Words label={say.dealTitle} hint={say.dealReason} value={reason} change={setReason} most={400} />
      <p className="hint">{say.dealHint}</p>
    </Sheet>
  )
}
