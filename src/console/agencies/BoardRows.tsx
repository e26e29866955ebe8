import { Link } from '@tanstack/react-router'
import {
  boardRows,
  type AgencyLine,
  type BoardFigure,
  type BoardRow,
} from '../../domain/cases/board-queries.ts'
import { fill } from '../../text/shape.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { Button } from 'antd'
import { links } from '../links.ts'
import { useSession } from '../shell/session.tsx'

export interface Opened {
  readonly figure: BoardFigure
  readonly line: AgencyLine
}

/** The rows behind one figure. */
export function BoardRows({ opened: { figure, line }, close }: { opened: Opened; close: () => void }) {
  const words = useWords()
  const say = words.desk.agencies.board
  const pages = usePages(boardRows, { figure, organisationId: line.organisationId })
  return (
    <Panel
      title={fill(say.rowsTitle, { agency: line.name, figure: say[figure] })}
      actions={
        <Button size="small" onClick={close}>
          {words.desk.shell.close}
        </Button>
      }
    >
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={say.rowsNone} />
          ) : (
            <ul className="plain-list">
              {rows.map((row) => (
                <li key={row.taskId}>
                  <Row row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </PagesShown>
    </Panel>
  )
}

function Row({ row }: { row: BoardRow }) {
  const words = useWords()
  const language = useLanguage()
  const session = useSession()
  const say = words.desk.agencies.board
  const when = (at: string) => sayInstant(words, language, at)
  const name = `${row.number} ${row.title}`
  return (
    <span>
      {session.mayAsk('case.page') ? <Link to={links.casePage(row.caseId)}>{name}</Link> : name}{' '}
      {words.agencies.taskStates[row.state]}{' '}
      <small>
        {fill(say.since, { since: when(row.since) })} · {fill(say.due, { due: when(row.dueAt) })}
        {row.answeredAt ? ` · ${fill(say.answeredAt, { at: when(row.answeredAt) })}` : ''}
        {row.inTime === false ? <strong className="is-over"> {say.lateMark}</strong> : null}
        {row.extended > 0 ? ` · ${fill(say.extendedMark, { n: row.extended })}` : ''}
      </small>
    </span>
  )
}
