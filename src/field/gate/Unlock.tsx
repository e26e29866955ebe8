import Button from 'antd-mobile/es/components/button'
import { useEffect, useState } from 'react'
import { PIN_DIGITS } from '../../domain/sync/pin-tries.ts'
import { fill } from '../../text/shape.ts'
import { Line } from '../kit/Line.tsx'
import { MainButton } from '../kit/MainButton.tsx'
import { links } from '../shell/route.ts'
import { usePhone, usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'
import { WaitingHere } from './WaitingHere.tsx'

/** Opens the phone with its PIN, without a network. */
export function Unlock({ signInAgain }: { signInAgain: () => void }) {
  const words = useWords().field.gate
  const phone = usePhone()
  const { person, people } = usePhoneView()
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const [wait, setWait] = useState(0)
  useEffect(() => {
    if (wait <= 0) return
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])
  const submit = async () => {
    if (busy || wait > 0) return
    setBusy(true)
    const result = await phone.unlock(pin)
    setBusy(false)
    setPin('')
    if (result.status === 'wrong') {
      const facts = { n: result.triesLeft, s: result.waitSeconds }
      setTrouble(fill(result.waitSeconds > 0 ? words.wrongWait : words.wrong, facts))
      setWait(result.waitSeconds)
    } else if (result.status === 'wait') {
      setTrouble('')
      setWait(result.waitSeconds)
    }
  }
  const others = people.filter(({ accountId }) => accountId !== person?.accountId)
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <h2>{fill(words.unlockTitle, { name: person?.name ?? '' })}</h2>
        <Line
          label={words.pin}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={PIN_DIGITS}
          autoFocus
          value={pin}
          change={setPin}
        />
        {trouble ? (
          <p className="wrong" role="alert">
            {trouble}
          </p>
        ) : null}
        <MainButton
          text={wait > 0 ? fill(words.wait, { s: wait }) : words.unlock}
          busy={busy}
          busyText={words.unlock}
          disabled={wait > 0}
        />
      </form>
      {others.length > 0 ? (
        <section className="demo">
          <h2>{words.other}</h2>
          {others.map((one) => (
            <Button
              key={one.accountId}
              block
              onClick={() => {
                // Not where the one before was: that door is not hers.
                location.replace(links.tab('today'))
                void phone.choose(one.accountId)
              }}
            >
              {one.name}
            </Button>
          ))}
        </section>
      ) : null}
      <button type="button" className="plain-button" onClick={signInAgain}>
        {words.forgot}
      </button>
      <WaitingHere />
    </>
  )
}
