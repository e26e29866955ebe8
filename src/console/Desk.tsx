import { SecondFactor } from './settings/SecondFactor.tsx'
import { Shell } from './shell/Shell.tsx'
import { SessionProvider, useSession } from './shell/session.tsx'
import { ChangePassword } from './sign-in/ChangePassword.tsx'
import { SignIn } from './sign-in/SignIn.tsx'
import { useWords } from '../ui/kit/words.tsx'

/** The desk: signed in first, a one-time password changed and a second factor set first, then the work. */
export function Desk() {
  return (
    <SessionProvider signIn={(signedIn) => <SignIn signedIn={signedIn} />}>
      <Inside />
    </SessionProvider>
  )
}

function Inside() {
  const { me, refresh } = useSession()
  const words = useWords()
  if (!me.mustChangePassword && !me.mustSetSecondFactor) return <Shell />
  if (!me.mustChangePassword) {
    return (
      <main className="sign-in">
        <h1>{words.desk.ownAccount.mustSet}</h1>
        <SecondFactor />
      </main>
    )
  }
  return (
    <main className="sign-in">
      <h1>{words.desk.signIn.mustChange}</h1>
      <ChangePassword done={() => void refresh()} />
    </main>
  )
}
