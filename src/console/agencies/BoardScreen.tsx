import { Button } from 'antd'
import { useState } from 'react'
import {
  agencyBoard,
  type AgencyBoard,
  type AgencyLine,
  type BoardFigure,
} from '../../domain/cases/board-queries.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { BoardRows, type Opened } from './BoardRows.tsx'
import { HandedOver } from './HandedOver.tsx'
import './agencies.css'

/** 在谁手里: waiting for whom since when, by office; every figure opens its rows. No person is ranked. */
export function BoardScreen() {
  const words = useWords()
  const session = useSession()
  const asked = useAsk(agencyBoard, {})
  return (
    <>
      <div className="page-head">
        <h1>{words.desk.agencies.board.title}</h1>
        <Button className="no-print" onClick={() => window.print()}>
          {words.desk.shell.print}
        </Button>
      </div>
      <Asked query={asked}>{(board) => <Board key={session.at} board={board} />}</Asked>
    </>
  )
}

function Board({ board }: { board: AgencyBoard }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.agencies.board
  const [opened, setOpened] = useState<Opened>()
  const from = sayDay(words, language, board.from)
  const figure = (line: AgencyLine, which: BoardFigure, n: number, text = String(n)) =>
    n === 0 ? (
      '0'
    ) : (
      <Button
        type="link"
        size="small"
        className="board-figure"
        danger={which === 'overdue'}
        aria-label={`${line.name} ${say[which]} ${text}`}
        onClick={() => setOpened({ figure: which, line })}
      >
        {text}
      </Button>
    )
  const share = (line: AgencyLine, which: BoardFigure, n: number) => {
    const percent = line.answered ? Math.round((n / line.answered) * 100) : 0
    return figure(line, which, n, fill(say.share, { n, percent }))
  }
  const number = (which: 'owed' | 'overdue' | 'back' | 'answered') => ({
    key: which,
    title: say[which],
    render: (_: unknown, line: AgencyLine) => figure(line, which, line[which]),
  })
  return (
    <>
      <p>{fill(say.intro, { from })}</p>
      {board.lines.length === 0 ? (
        <EmptyState text={say.none} />
      ) : (
        <RowTable<AgencyLine>
          rowKey="organisationId"
          rows={board.lines}
          columns={[
            { key: 'name', title: say.agency, dataIndex: 'name' },
            number('owed'),
            number('overdue'),
            {
              key: 'oldest',
              title: say.oldest,
              render: (_, { oldestSince }) => (oldestSince ? sayInstant(words, language, oldestSince) : ''),
            },
            number('back'),
            number('answered'),
            { key: 'inTime', title: say.inTime, render: (_, line) => share(line, 'inTime', line.inTime) },
            {
              key: 'extended',
              title: say.extended,
              render: (_, line) => share(line, 'extended', line.extended),
            },
          ]}
        />
      )}
      {opened ? <BoardRows opened={opened} close={() => setOpened(undefined)} /> : null}
      <HandedOver board={board} />
    </>
  )
}
