import Button from 'antd-mobile/es/components/button'
import { fill } from '../../text/shape.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { EmptyScreen } from '../kit/EmptyScreen.tsx'
import { Screen } from '../shell/Screen.tsx'
import type { WaitingRecord } from '../store/phone-store.ts'
import { usePhone, usePhoneView } from '../store/use-phone.tsx'
import { useSpoken } from '../words.tsx'
import { SaveUnsent } from './SaveUnsent.tsx'
import { WaitingLine } from './WaitingLine.tsx'

/** 待传: what waits, what needs somebody, and what to do when nothing goes out. */
export function OutboxScreen() {
  const { words, language } = useSpoken()
  const say = words.field.outbox
  const phone = usePhone()
  const { waiting, health } = usePhoneView()
  const refused = waiting.filter(({ state }) => state === 'refused')
  const unsent = waiting.filter(({ state }) => state === 'waiting' || state === 'sending')
  const aside = waiting.filter(({ state }) => state === 'setAside')
  const counts = [
    health.things > 0 ? fill(say.count, { n: health.things }) : '',
    health.photos > 0 ? fill(say.photos, { n: health.photos }) : '',
    health.lastMet ? fill(say.lastMet, { when: sayInstant(words, language, health.lastMet) }) : say.neverMet,
  ]
  return (
    <Screen title={say.title} below={counts.filter(Boolean).join(' · ')}>
      {health.stuckSince ? (
        <section className="notice" role="alert">
          <strong>{fill(say.stuck, { when: sayInstant(words, language, health.stuckSince) })}</strong>
          <p>{say.stuckHint}</p>
        </section>
      ) : null}
      {health.missing > 0 ? (
        <section className="notice" role="alert">
          <strong>{fill(say.missing, { n: health.missing })}</strong>
          <p>{say.missingHint}</p>
        </section>
      ) : null}
      <Button
        block
        color={unsent.length + health.photos > 0 ? 'primary' : 'default'}
        loading={health.syncing}
        loadingText={words.field.syncing}
        onClick={() => void phone.sync()}
      >
        {unsent.length + health.photos > 0 ? say.send : say.refresh}
      </Button>
      {health.photos > 0 ? <p className="hint">{say.photosHint}</p> : null}
      {refused.length > 0 ? (
        <section aria-label={say.refusedTitle}>
          <h2>{say.refusedTitle}</h2>
          {refused.map((one) => (
            <WaitingLine key={one.seq} one={one} />
          ))}
        </section>
      ) : null}
      {unsent.length > 0 ? (
        <section aria-label={say.waitingTitle}>
          <h2>{say.waitingTitle}</h2>
          {byMoment(unsent).map(([one, ...more]) =>
            one ? <WaitingLine key={one.seq} one={one} more={more} /> : null,
          )}
        </section>
      ) : null}
      {unsent.length + refused.length + health.photos === 0 ? (
        <EmptyScreen title={say.none} hint={say.noneHint} />
      ) : null}
      {unsent.length + refused.length > 0 ? <SaveUnsent /> : null}
      {aside.length > 0 ? (
        <details>
          <summary>{say.setAsideTitle}</summary>
          {aside.map((one) => (
            <WaitingLine key={one.seq} one={one} />
          ))}
        </details>
      ) : null}
    </Screen>
  )
}

/** One visit is several records that were made at one moment: they stand together. */
function byMoment(records: readonly WaitingRecord[]): readonly (readonly WaitingRecord[])[] {
  const visits = new Map<string, WaitingRecord[]>()
  for (const one of records) {
    const key = one.envelope ? `${one.envelope.madeAt} ${one.about?.id ?? ''}` : String(one.seq)
    visits.set(key, [...(visits.get(key) ?? []), one])
  }
  return [...visits.values()]
}
