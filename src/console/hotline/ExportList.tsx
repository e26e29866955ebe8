import type { HotlineExportRow } from '../../domain/cases/hotline-deeds.ts'
import { fill } from '../../text/shape.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { paperAddresses } from '../paper-addresses.ts'
import { useSession } from '../shell/session.tsx'

/** Sheets that went out: each can be fetched again, and says the same as then. */
export function ExportList({ exports }: { exports: readonly HotlineExportRow[] }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.desk.hotline
  if (exports.length === 0) return null
  return (
    <section aria-label={say.exports}>
      <h2>{say.exports}</h2>
      <ul className="plain-list">
        {exports.map(({ id, madeAt, madeBy, orders }) => (
          <li key={id}>
            <span>
              {sayInstant(words, language, madeAt)} {madeBy ?? ''} · {fill(say.exportOf, { n: orders })}
            </span>
            <a href={paperAddresses.hotlineAnswers(id, session.at)}>{say.again}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
