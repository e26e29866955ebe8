import { Alert } from 'antd'
import type { AgreementFlaw } from '../../domain/mediation/agreement-check.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'

/** What a court would send back, in plain words; or that it is clear. */
export function Flaws({ flaws }: { flaws: readonly AgreementFlaw[] }) {
  const words = useWords()
  const say = words.desk.mediation
  if (flaws.length === 0) return <Alert type="success" showIcon title={say.clear} />
  return (
    <Alert
      type="warning"
      showIcon
      title={fill(say.unclear, { n: flaws.length })}
      description={
        <ul>
          {flaws.map((flaw) => (
            <li key={`${flaw.clause ?? 0}${flaw.code}${flaw.word ?? ''}`}>{flawSentence(words, flaw)}</li>
          ))}
        </ul>
      }
    />
  )
}

function flawSentence(words: Catalogue, { code, clause, word }: AgreementFlaw): string {
  const where = clause ? fill(words.desk.mediation.inClause, { n: clause }) : ''
  return where + fill(words.mediation.flaws[code], { word: word ?? '' })
}
