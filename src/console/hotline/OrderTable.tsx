import { Link } from '@tanstack/react-router'
import type { HotlineOrderRow } from '../../domain/cases/hotline-deeds.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { links } from '../links.ts'

interface Props {
  readonly rows: readonly HotlineOrderRow[]
  readonly chosen?: readonly string[]
  readonly choose?: (numbers: readonly string[]) => void
}

/** Orders of the hotline, one a line: its matter, by when, and how it stands with the answer. */
export function OrderTable({ rows, chosen, choose }: Props) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.hotline
  const at = (instant: string) => sayInstant(words, language, instant)
  return (
    <RowTable<HotlineOrderRow>
      rowKey="number"
      rows={rows}
      {...(choose
        ? {
            rowSelection: {
              selectedRowKeys: [...(chosen ?? [])],
              onChange: (keys) => choose(keys.map(String)),
              getCheckboxProps: ({ number }) => ({ 'aria-label': number }) as object,
            },
          }
        : {})}
      columns={[
        { key: 'number', title: say.number, dataIndex: 'number' },
        {
          key: 'case',
          title: say.matter,
          render: (_, row) =>
            row.caseId ? (
              <Link to={links.casePage(row.caseId)}>
                {row.caseNumber} {row.title}
              </Link>
            ) : (
              say.noMatter
            ),
        },
        { key: 'seen', title: say.seen, render: (_, row) => at(row.seenAt) },
        { key: 'due', title: say.due, render: (_, row) => <DueCell row={row} at={at} /> },
        { key: 'standing', title: say.standing, render: (_, row) => standingOf(words, row, at) },
      ]}
    />
  )
}

/** The deadline; past it is said in words too. */
function DueCell({ row, at }: { row: HotlineOrderRow; at: (instant: string) => string }) {
  const say = useWords().desk.hotline
  if (!row.dueAt) return <>—</>
  const isLate = row.standing === 'waiting' && Date.parse(row.dueAt) < Date.now()
  return isLate ? <strong className="overdue">{`${at(row.dueAt)} ${say.late}`}</strong> : <>{at(row.dueAt)}</>
}

/** Why it waits, or when it was sent; and that their sheet has said something else meanwhile. */
function standingOf(
  words: Catalogue,
  { standing, state, sentAt, changedAt, caseId }: HotlineOrderRow,
  at: (instant: string) => string,
): string {
  const say = words.desk.hotline
  const waits: Readonly<Record<string, string>> = say.waits
  const how =
    standing === 'waiting'
      ? caseId && state
        ? (waits[state] ?? words.cases.states[state])
        : say.noMatterWhy
      : standing === 'sent' && sentAt
        ? fill(say.sentAt, { at: at(sentAt) })
        : `${state ? words.cases.states[state] : ''}${sentAt ? ` · ${say.endedAnew}` : ''}`
  return changedAt ? `${how} · ${fill(say.changedAt, { at: at(changedAt) })}` : how
}
