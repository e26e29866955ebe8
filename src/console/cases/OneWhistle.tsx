import { Button, Tag } from 'antd'
import type { ActionName } from '../../domain/actions.ts'
import type { AttachmentView } from '../../domain/cases/agency-view.ts'
import type { WhistleUnit, WhistleView } from '../../domain/cases/whistle.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { unitForms, whistleForms } from './whistle-forms.tsx'

interface Props {
  readonly whistle: WhistleView
  readonly files: readonly AttachmentView[]
  readonly ask: (form: DeedForm) => void
}

/** One call: when and where, who came when, what was decided and done, and both sides' rating. */
export function OneWhistle({ whistle, files, ask }: Props) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.whistle
  const session = useSession()
  const when = (at: string) => sayInstant(words, language, at)
  const mine = (forms: readonly DeedForm[]) =>
    forms.filter(({ action }) => session.mayDo(action.name as ActionName))
  const called = {
    who: whistle.calledBy,
    at: when(whistle.calledAt),
    meetAt: when(whistle.meetAt),
    place: whistle.place,
  }
  return (
    <section className="agency-task">
      <p>
        <Tag color={whistle.state === 'called' ? 'warning' : 'default'}>
          {words.agencies.whistle.states[whistle.state]}
        </Tag>
        {fill(say.calledBy, called)}
      </p>
      <p>
        <q>{whistle.purpose}</q>
      </p>
      <ul className="plain-list">
        {whistle.units.map((unit) => (
          <li key={unit.organisationId}>
            <span>
              <strong>{unit.name}</strong> {arrivalWords(words, whistle, unit, when)} {unit.who}
              <br />
              <small>{ratingWords(words, unit)}</small>
            </span>
            <span className="page-actions no-print">
              {mine(unitForms(words, whistle, unit)).map((form) => (
                <Button key={form.action.name} size="small" onClick={() => ask(form)}>
                  {form.title}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {whistle.decided ? (
        <p>
          <strong>{whistle.state === 'cancelled' ? say.reason : say.decided}</strong> {whistle.decided}
        </p>
      ) : null}
      {whistle.done ? (
        <p>
          <strong>{say.done}</strong> {whistle.done}
        </p>
      ) : null}
      <p>
        {whistle.pictures.map((file) => (
          <a key={file.id} href={`/api/files/${file.id}?at=${session.at}`}>
            {file.hasThumbnail ? (
              <img
                className="whistle-picture"
                alt={file.name}
                src={`/api/files/${file.id}?at=${session.at}&small=1`}
              />
            ) : (
              file.name
            )}
          </a>
        ))}
      </p>
      <p className="page-actions no-print">
        {mine(whistleForms(words, whistle, files)).map((form) => (
          <Button key={form.action.name} size="small" onClick={() => ask(form)}>
            {form.title}
          </Button>
        ))}
      </p>
    </section>
  )
}

const LATE_MINUTES = 10

function arrivalWords(
  words: Catalogue,
  { meetAt }: WhistleView,
  { arrivedAt }: WhistleUnit,
  when: (at: string) => string,
): string {
  const say = words.desk.agencies.whistle
  if (!arrivedAt) return say.notHere
  const n = Math.round((Date.parse(arrivedAt) - Date.parse(meetAt)) / 60_000)
  return fill(n > LATE_MINUTES ? say.late : say.here, { at: when(arrivedAt), n })
}

function ratingWords(words: Catalogue, unit: WhistleUnit): string {
  const say = words.desk.agencies.whistle
  const { ratings, callRatings } = words.agencies.whistle
  const parts = [
    unit.unitRating ? `${fill(say.unitRating, { rating: ratings[unit.unitRating] })} ${unit.unitWords}` : '',
    unit.callRating
      ? `${fill(say.callRating, { rating: callRatings[unit.callRating] })} ${unit.callWords}`
      : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
