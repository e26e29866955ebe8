import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { Badge } from '../../ui/homes/Badge.tsx'
import { flagNames } from '../../ui/homes/person-text.ts'
import { useWords } from '../words.tsx'

/** Who lives here; a number is called with one tap. */
export function People({ door }: { door: DoorRecord }) {
  const words = useWords()
  const say = words.field.door
  return (
    <section aria-label={say.people} className="people">
      {door.residents.length === 0 ? <p className="hint">{say.noPeople}</p> : null}
      {door.residents.map(({ personId, name, relation, age, idTail, phones, flags }) => (
        <div className="person" key={personId}>
          <p>
            <strong>{name}</strong>{' '}
            <span>
              {[
                relation,
                age === null ? '' : fill(words.desk.homes.person.age, { n: age }),
                idTail === null ? '' : fill(say.idTail, { tail: idTail }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
          {flags.length > 0 ? (
            <p className="flags">
              {flagNames(words, flags).map((flag) => (
                <Badge key={flag} tone="note">
                  {flag}
                </Badge>
              ))}
            </p>
          ) : null}
          {phones.map((phone) => (
            <a
              className="call"
              key={phone}
              href={`tel:${phone}`}
              aria-label={fill(say.call, { name, phone: spaced(phone) })}
            >
              <svg viewBox="0 0 24 24" aria-hidden>
                <path d="M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4c0 2-2 3-4 3C9 20 4 13 3 7c0-2 1-4 3-4z" />
              </svg>
              {spaced(phone)}
            </a>
          ))}
        </div>
      ))}
    </section>
  )
}

/** 138 0000 1234: read out in three parts. */
function spaced(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
}
