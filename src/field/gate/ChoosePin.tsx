import { useState } from 'react'
import { isWeakPin, PIN_DIGITS } from '../../domain/sync/pin-tries.ts'
import { Line } from '../kit/Line.tsx'
import { MainButton } from '../kit/MainButton.tsx'
import { links } from '../shell/route.ts'
import { PhoneTrouble, type PhonePerson } from '../store/phone-store.ts'
import { usePhone } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

/** The PIN that opens this phone from now on, typed twice; then the phone is made known and fetches its list. */
export function ChoosePin({ person, finished }: { person: PhonePerson; finished: () => void }) {
  const words = useWords().field.gate
  const phone = usePhone()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const submit = async () => {
    if (!/^\d+$/.test(pin) || pin.length !== PIN_DIGITS) return setTrouble(words.pinShort)
    if (isWeakPin(pin)) return setTrouble(words.pinSimple)
    if (pin !== again) return setTrouble(words.pinDiffers)
    setBusy(true)
    setTrouble('')
    try {
      await phone.signUp(person, pin)
      location.replace(links.tab('today'))
      finished()
    } catch (caught) {
      if (!(caught instanceof PhoneTrouble)) throw caught
      setTrouble(words.trouble[caught.code])
      setBusy(false)
    }
  }
  const field = {
    type: 'password',
    inputMode: 'numeric',
    autoComplete: 'off',
    maxLength: PIN_DIGITS,
  } as const
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2>{words.choosePin}</h2>
      <p>{words.pinHint}</p>
      <Line label={words.pin} value={pin} change={setPin} {...field} />
      <Line label={words.pinAgain} value={again} change={setAgain} {...field} />
      {trouble ? (
        <p className="wrong" role="alert">
          {trouble}
        </p>
      ) : null}
      <MainButton text={words.start} busy={busy} busyText={words.starting} />
    </form>
  )
}
