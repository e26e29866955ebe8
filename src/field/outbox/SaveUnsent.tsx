import Button from 'antd-mobile/es/components/button'
import { useState } from 'react'
import { usePhone } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

/** Everything unsent, sealed, as a file that the desk takes in. */
export function SaveUnsent() {
  const words = useWords().field.outbox
  const phone = usePhone()
  const [saved, setSaved] = useState(false)
  const save = async () => {
    const url = URL.createObjectURL(await phone.exportUnsent())
    const link = document.createElement('a')
    link.href = url
    link.download = `linli-${new Date().toISOString().slice(0, 16).replace(/[-:T]/g, '')}.json`
    link.click()
    // The download has begun by then; at once it would be cut off.
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
    setSaved(true)
  }
  return (
    <>
      <Button block onClick={() => void save()}>
        {words.export}
      </Button>
      <p className="hint" role="status">
        {saved ? words.exported : words.exportHint}
      </p>
    </>
  )
}
