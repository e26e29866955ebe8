import type { ReactNode } from 'react'
import type { AgencyMatter } from '../domain/cases/agency-view.ts'
import { fill } from '../text/shape.ts'
import { FileLine } from './FileLine.tsx'
import type { Token } from './reach.ts'
import { sayDay, sayWhen } from './say-when.ts'
import { useSettings } from './settings.tsx'

/** What is asked, of whom, by when, and whom to ask back. */
export function Matter({ matter, token }: { matter: AgencyMatter; token: Token }) {
  const { words, language } = useSettings()
  const say = words.agency
  const { state, ask, place, resident, contact, files, linkUntil } = matter
  const owes = state === 'sent' || state === 'opened' || state === 'accepted'
  const stateWords = state === 'sent' || state === 'opened' ? undefined : say.states[state]
  const back = lastSendBack(matter)
  return (
    <section className="now">
      <p>{fill(say.asked, { community: matter.communityName, organisation: matter.organisationName })}</p>
      {ask ? <blockquote>{ask}</blockquote> : null}
      {back ? (
        <p className="sent-back">
          <strong>{say.kinds.sendBack}</strong> {back}
        </p>
      ) : null}
      {owes ? <Due matter={matter} /> : null}
      {stateWords ? <p role="status">{stateWords}</p> : null}
      <dl className="facts">
        {place ? <Fact name={say.place}>{place}</Fact> : null}
        {resident ? (
          <Fact name={say.resident}>
            {resident.name} <Call phone={resident.phone} />
          </Fact>
        ) : null}
        <Fact name={say.contact}>
          {contact.name} <Call phone={contact.phone} />
        </Fact>
      </dl>
      {files.length > 0 ? (
        <>
          <h3>{say.files}</h3>
          <ul className="files">
            {files.map((file) => (
              <FileLine key={file.id} file={file} token={token} />
            ))}
          </ul>
        </>
      ) : null}
      <p className="hint">
        {fill(say.sentOn, { at: sayWhen(language, matter.sentAt) })}
        {linkUntil ? ` · ${fill(say.until, { day: sayDay(language, linkUntil) })}` : null}
      </p>
    </section>
  )
}

/** By when, and how much of the own time is left: 还有 2 个工作日; red only once it is over. */
function Due({ matter: { dueAt, timeLeft, pausedAt, extensionAsked } }: { matter: AgencyMatter }) {
  const { words, language } = useSettings()
  const say = words.agency
  const left = timeLeft && {
    ...timeLeft,
    said: timeLeft.kind === 'left' && timeLeft.n === 0 ? say.timeLeft.soon : say.timeLeft[timeLeft.kind],
  }
  return (
    <>
      <h2>
        {fill(say.due, { due: sayWhen(language, dueAt) })}{' '}
        {left ? (
          <span className={left.kind === 'over' ? 'over' : 'left'}>
            {fill(left.said, { n: left.n, unit: say.units[left.unit] })}
          </span>
        ) : null}
        {pausedAt ? <span className="left">{say.timeLeft.paused}</span> : null}
      </h2>
      {extensionAsked ? (
        <p className="hint">
          {fill(say.moreWaiting, { n: extensionAsked.amount, unit: say.units[extensionAsked.unit] })}
        </p>
      ) : null}
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Call({ phone }: { phone: string }) {
  return phone ? <a href={`tel:${phone}`}>{phone}</a> : null
}

/** Why the answer was not enough, while it is being worked on again. */
function lastSendBack({ state, words }: AgencyMatter): string | undefined {
  const last = words[words.length - 1]
  return state === 'accepted' && last?.kind === 'sendBack' ? last.text : undefined
}
