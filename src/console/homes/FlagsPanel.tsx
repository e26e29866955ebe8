import { Button } from 'antd'
import type { PersonFlag, PersonPage } from '../../domain/registry/person-view.ts'
import { fill } from '../../text/shape.ts'
import { flagNames } from '../../ui/homes/person-text.ts'
import { endFlagForm, setFlagForm } from '../../ui/homes/resident-forms.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { Badge } from '../../ui/homes/Badge.tsx'

interface Props {
  readonly page: PersonPage
  readonly ask: (form: DeedForm) => void
}

/** 标签: what is known, from where, what for and until when; those that hold no longer stay readable below. */
export function FlagsPanel({ page, ask }: Props) {
  const words = useWords()
  const session = useSession()
  const { person } = words.desk.homes
  const holding = page.flags.filter(({ holds }) => holds)
  const past = page.flags.filter(({ holds }) => !holds)
  return (
    <Panel
      title={person.flags}
      actions={
        session.mayDo('flag.set') && page.state !== 'merged' ? (
          <Button size="small" onClick={() => ask(setFlagForm(words, page.id))}>
            {words.actions['flag.set']}
          </Button>
        ) : null
      }
    >
      {holding.length === 0 ? <p>{person.noFlags}</p> : null}
      <ul className="plain-list">
        {holding.map((flag) => (
          <FlagLine key={flag.id} flag={flag}>
            {session.mayDo('flag.end') ? (
              <Button
                size="small"
                className="no-print"
                aria-label={`${words.actions['flag.end']} ${flagNames(words, [flag.flag]).join('')}`}
                onClick={() => ask(endFlagForm(words, flag))}
              >
                {words.actions['flag.end']}
              </Button>
            ) : null}
          </FlagLine>
        ))}
      </ul>
      {past.length > 0 ? (
        <details>
          <summary>{fill(person.pastFlags, { n: past.length })}</summary>
          <ul className="plain-list">
            {past.map((flag) => (
              <FlagLine key={flag.id} flag={flag} />
            ))}
          </ul>
        </details>
      ) : null}
    </Panel>
  )
}

function FlagLine({ flag, children }: { flag: PersonFlag; children?: React.ReactNode }) {
  const words = useWords()
  const language = useLanguage()
  const { person } = words.desk.homes
  const { source, purpose, since, expiresOn, endedOn, holds } = flag
  const day = (text: string) => sayDay(words, language, text)
  const when = endedOn
    ? fill(person.flagEnded, { day: day(endedOn) })
    : expiresOn
      ? holds
        ? fill(person.flagUntil, { since: day(since), until: day(expiresOn) })
        : fill(person.flagExpired, { day: day(expiresOn) })
      : fill(person.flagSince, { since: day(since) })
  return (
    <li>
      <span className="person-line">
        <Badge tone={holds ? 'note' : 'plain'}>{flagNames(words, [flag.flag])}</Badge>
        <span>{fill(person.flagLine, { source, purpose })}</span>
        <small>{when}</small>
      </span>
      {children}
    </li>
  )
}
