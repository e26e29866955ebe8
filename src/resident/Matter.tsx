import type { ReactNode } from 'react'
import type { AgencyMatter } from '../domain/cases/agency-view.ts'
import { fill } from '../text/shape.ts'
import { FileLine } from './FileLine.tsx'
import type { Token } from './reach.ts'
import { leftUntil, sayDay, sayWhen } from './say-when.ts'
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
      {owes ? <Due due={matter.dueAt} /> : null}
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

/** By when, and how far that is; red only once it is over. */
function Due({ due }: { due: string }) {
  const { words, language } = useSettings()
  const say = words.agency
  const left = leftUntil(due)
  const isOver = left.kind === 'late' || left.kind === 'over'
  return (
    <h2>
      {fill(say.due, { due: sayWhen(language, due) })}{' '}
      <span className={isOver ? 'over' : 'left'}>
        {fill(say.left[left.kind], 'n' in left ? { n: left.n } : {})}
      </span>
    </h2>
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
