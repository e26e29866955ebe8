import { Radio } from 'antd'
import type { QuestionView } from '../../domain/imports/import-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../kit/words.tsx'

interface Props {
  readonly question: QuestionView
  readonly chosen: string | undefined
  readonly choose: (value: string) => void
  readonly disabled: boolean
}

/** One question: whom or what it is about, where it stands, and the choices, the proposed one marked. */
export function QuestionLine({ question, chosen, choose, disabled }: Props) {
  const words = useWords()
  const say = words.desk.imports
  const about = aboutWhat(question)
  const places = question.mentions
    .map(({ sheet, row }) => fill(say.mention, { sheet, row }))
    .filter((place, at, all) => all.indexOf(place) === at)
  return (
    <li className="import-question">
      <div>
        <strong>{about}</strong> <small>{places.slice(0, 4).join(' · ')}</small>
        {question.hint && question.kind !== 'unclear-column' ? (
          <div>
            <small>{fill(say.says, { hint: question.hint })}</small>
          </div>
        ) : null}
      </div>
      <Radio.Group
        aria-label={about}
        value={chosen ?? question.answer ?? null}
        disabled={disabled}
        onChange={(event) => choose(String(event.target.value))}
        options={question.choices.map(({ value, label }) => ({
          value,
          label: `${choiceWord(words, question, value, label)}${noteOf(words, question, value)}`,
        }))}
      />
    </li>
  )
}

function aboutWhat({ kind, who, hint, choices, mentions }: QuestionView): string {
  if (kind === 'unclear-column') return hint || (mentions[0]?.sheet ?? '')
  if (kind === 'sheet-not-understood') return mentions[0]?.sheet ?? ''
  if (kind === 'compound-spelled-two-ways')
    return choices.find(({ value }) => value === 'different')?.label ?? ''
  const both = choices.find(({ value }) => value === 'two')?.label
  return both ?? who ?? choices[0]?.label ?? ''
}

function choiceWord(words: Catalogue, { kind }: QuestionView, value: string, label: string): string {
  if (kind === 'one-person-in-two-homes') return label
  const known: Record<string, string> = { ...words.imports.meanings, ...words.imports.choices }
  return known[value] ?? label
}

/** Which choice is proposed, and which one is taken when nobody answers. */
function noteOf(words: Catalogue, { proposed, assumed }: QuestionView, value: string): string {
  const { proposed: best, assumed: otherwise } = words.desk.imports
  if (value === proposed) return ` (${best})`
  return value === assumed ? ` (${otherwise})` : ''
}
