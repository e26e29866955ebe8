import Button from 'antd-mobile/es/components/button'
import { usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

/** What somebody must know before going on: the list is put away, signed out, too old, too large. */
export function Notices({ signInAgain }: { signInAgain: () => void }) {
  const words = useWords().field.gate
  const { state, health } = usePhoneView()
  const unsent = health.things
  const said = [
    state === 'expired' ? words.expired : '',
    health.lastResult === 'signedOut' ? (unsent > 0 ? words.signedOut : words.signedOutSent) : '',
    health.lastResult === 'outdated' ? words.outdated : '',
    health.lastResult === 'tooLarge' ? words.tooLarge : '',
    health.lastResult === 'fault' ? words.fault : '',
  ].filter(Boolean)
  if (said.length === 0) return null
  return (
    <section className="notice" role="alert">
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {health.lastResult === 'signedOut' ? (
        <Button block color="primary" onClick={signInAgain}>
          {words.signIn}
        </Button>
      ) : null}
    </section>
  )
}
