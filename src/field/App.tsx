import { useCallback, useState } from 'react'
import { Gate } from './gate/Gate.tsx'
import { Shell } from './shell/Shell.tsx'
import type { PhoneStore } from './store/phone-store.ts'
import { PhoneProvider, usePhoneView } from './store/use-phone.tsx'
import { useWords } from './words.tsx'

export function App({ store }: { store: PhoneStore }) {
  return (
    <PhoneProvider store={store}>
      <Inside />
    </PhoneProvider>
  )
}

/** Opened first, then the work. An expired phone shows no names, but takes what is recorded. */
function Inside() {
  const words = useWords().field
  const { state, health } = usePhoneView()
  const [signingIn, setSigningIn] = useState(false)
  const finished = useCallback(() => setSigningIn(false), [])
  if (state === 'starting') return <p className="opening">{words.opening}</p>
  const inside = state === 'open' || state === 'expired'
  if (!inside || signingIn || !health.secureContext) return <Gate signIn={signingIn} finished={finished} />
  return <Shell signInAgain={() => setSigningIn(true)} />
}
