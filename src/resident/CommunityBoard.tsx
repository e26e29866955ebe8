import { lazy, Suspense, useCallback } from 'react'
import type { Announcement } from '../domain/announcements/queries.ts'
import { ask } from './reach.ts'
import { sayWhen } from './say-when.ts'
import { useSettings, useWords } from './settings.tsx'
import { useAsked } from './use-asked.ts'

/** The arithmetic of a draw comes only to those who want to check it. */
const CheckDraw = lazy(() => import('./CheckDraw.tsx'))
const ParkingPlans = lazy(() => import('./ParkingPlans.tsx'))

/** 公示: what the community has put up, newest first; without names. */
export function CommunityBoard({ at }: { at: string }) {
  const say = useWords().board
  const question = useCallback(() => ask('announcement.board', undefined, at), [at])
  const { answer } = useAsked<readonly Announcement[]>(question)
  return (
    <section>
      <h2>{say.title}</h2>
      {answer?.length === 0 ? <p>{say.none}</p> : null}
      <ul className="cards">
        {(answer ?? []).map((one) => (
          <Notice key={one.id} announcement={one} />
        ))}
      </ul>
      <Suspense fallback={null}>
        <ParkingPlans at={at} />
      </Suspense>
    </section>
  )
}

function Notice({ announcement }: { announcement: Announcement }) {
  const words = useWords()
  const { language } = useSettings()
  const { title, body, publishedAt } = announcement
  const { table, proof } = body
  return (
    <li className="notice">
      <h3>{title}</h3>
      <p>{sayWhen(language, publishedAt)}</p>
      <details>
        <summary>{words.board.open}</summary>
        {body.paragraphs.map((text) => (
          <p key={text} className="notice-words">
            {text}
          </p>
        ))}
        {table ? (
          <div className="notice-table">
            <table>
              <thead>
                <tr>
                  {table.head.map((cell) => (
                    <th key={cell} scope="col">
                      {cell}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row.join('|')}>
                    {row.map((cell, at) => (
                      <td key={`${table.head[at]}`} className={isOneWord(cell) ? 'whole' : undefined}>
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
        {proof ? (
          <Suspense fallback={<p role="status">{words.loading}</p>}>
            <CheckDraw proof={proof} />
          </Suspense>
        ) : null}
      </details>
    </li>
  )
}

/** A number, a share, a door, a lot: it is read as one, so it is not broken, however narrow the phone. */
function isOneWord(cell: string): boolean {
  return /^[\d.,%+-]{1,14}$/.test(cell)
}
