import { fill } from '../../text/shape.ts'
import { SaveUnsent } from '../outbox/SaveUnsent.tsx'
import { usePhoneView } from '../store/use-phone.tsx'
import { useWords } from '../words.tsx'

/** Also while locked: what has not been sent is counted, and can be saved as a sealed file. */
export function WaitingHere() {
  const words = useWords().field.gate
  const { health } = usePhoneView()
  if (health.waiting === 0) return null
  return (
    <section className="waiting-here">
      <p>{fill(words.waitingHere, { n: health.waiting })}</p>
      <SaveUnsent />
    </section>
  )
}
