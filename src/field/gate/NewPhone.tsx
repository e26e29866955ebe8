import { useEffect, useState } from 'react'
import type { Me } from '../../domain/identity/queries.ts'
import type { PhonePerson } from '../store/phone-store.ts'
import { usePhone, usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'
import { ChoosePin } from './ChoosePin.tsx'
import { SignIn } from './SignIn.tsx'
import { WaitingHere } from './WaitingHere.tsx'

interface Props {
  readonly finished: () => void
  readonly back: (() => void) | undefined
}

/** Signs in over the network, then a PIN is chosen; from then on the phone opens without a network. */
export function NewPhone({ finished, back }: Props) {
  const words = useWords().field
  const [me, setMe] = useState<Me>()
  const { state, person: holder } = usePhoneView()
  const phone = usePhone()
  const person = me && personOf(me)
  // Signed in again in the middle of the work: the phone is open and knows its PIN.
  const goesOn =
    (state === 'open' || state === 'expired') &&
    person !== undefined &&
    person.accountId === holder?.accountId
  useEffect(() => {
    if (!goesOn) return
    void phone.sync()
    finished()
  }, [goesOn, phone, finished])
  if (goesOn) return null
  if (person) return <ChoosePin person={person} finished={finished} />
  return (
    <>
      {me ? (
        <p className="notice" role="alert">
          {me.mustChangePassword || me.mustSetSecondFactor ? words.gate.mustAtDesk : words.gate.notWorker}
        </p>
      ) : null}
      <SignIn signedIn={setMe} />
      {back ? (
        <button type="button" className="plain-button" onClick={back}>
          {words.back}
        </button>
      ) : null}
      <WaitingHere />
    </>
  )
}

/** Whoever may knock at doors somewhere; their books are the first place where they may. */
function personOf(me: Me): PhonePerson | undefined {
  if (me.mustChangePassword || me.mustSetSecondFactor) return undefined
  const place = me.committees.find(({ permitted }) => permitted.includes('doorVisit.record'))
  return place && { accountId: me.accountId, name: me.name, at: place.id, community: place.name }
}
