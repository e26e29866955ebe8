import { useState } from 'react'
import { usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'
import { Insecure } from './Insecure.tsx'
import { NewPhone } from './NewPhone.tsx'
import { Unlock } from './Unlock.tsx'

interface Props {
  /** Somebody who is inside has been signed out by the server and signs in again. */
  readonly signIn: boolean
  readonly finished: () => void
}

/** Before the work: the PIN of whoever uses this phone, or signing in over the network the first time. */
export function Gate({ signIn, finished }: Props) {
  const words = useWords().field.gate
  const { state, health } = usePhoneView()
  const [again, setAgain] = useState(false)
  if (!health.secureContext) return <Insecure />
  const unlocking = state === 'locked' && !again && !signIn
  return (
    <main className="gate">
      <header>
        <img src="/field/icon.svg" alt="" width="56" height="56" />
        <div>
          <h1>{words.title}</h1>
          <p>{words.purpose}</p>
        </div>
      </header>
      {health.lastResult === 'revoked' ? (
        <p className="notice" role="alert">
          {words.revoked}
        </p>
      ) : null}
      {state === 'wiped' && health.lastResult !== 'revoked' ? (
        <p className="notice" role="alert">
          {words.wiped}
        </p>
      ) : null}
      {unlocking ? (
        <Unlock signInAgain={() => setAgain(true)} />
      ) : (
        <NewPhone
          finished={() => {
            setAgain(false)
            finished()
          }}
          back={state === 'locked' || signIn ? () => (signIn ? finished() : setAgain(false)) : undefined}
        />
      )}
    </main>
  )
}
