import { Link } from '@tanstack/react-router'
import { handedCases, type AgencyBoard } from '../../domain/cases/board-queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'

/** How often matters change hands: 空转 is seen by its count. */
export function HandedOver({ board }: { board: AgencyBoard }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.desk.agencies.board
  const { data = [] } = useAsk(handedCases, {})
  const average = board.closed === 0 ? '0' : (board.closedHandOvers / board.closed).toFixed(1)
  const counted = fill(say.handedAverage, {
    from: sayDay(words, language, board.from),
    closed: board.closed,
    average,
  })
  return (
    <Panel title={say.handedTitle}>
      <p>
        {board.closed > 0 && session.mayAsk('case.list') ? (
          <Link to={links.cases()} search={{ show: 'closed', closedFrom: board.from }}>
            {counted}
          </Link>
        ) : (
          counted
        )}
      </p>
      {data.length === 0 ? <p>{say.handedNone}</p> : null}
      <ul className="plain-list">
        {data.map((row) => (
          <li key={row.caseId}>
            <span>
              {session.mayAsk('case.page') ? (
                <Link to={links.casePage(row.caseId)}>{`${row.number} ${row.title}`}</Link>
              ) : (
                `${row.number} ${row.title}`
              )}{' '}
              <strong>{fill(say.times, { n: row.handOvers })}</strong>{' '}
              <small>
                {row.holder} {row.heldSince ? sayInstant(words, language, row.heldSince) : ''}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
