import type { DriveTargetRow } from '../../domain/drives/progress.ts'
import { RowKeys } from '../../ui/kit/RowKeys.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { standingText, targetText } from './target-text.ts'

interface Props {
  readonly rows: readonly DriveTargetRow[]
  readonly open: string | undefined
  readonly choose: (targetId: string) => void
  readonly chosen: ReadonlySet<string>
  /** Without it nothing can be chosen. */
  readonly setChosen: ((chosen: ReadonlySet<string>) => void) | undefined
}

/** The list of a drive in walking order: where, where they stand, how often tried, when again. ↑↓ walk, Enter opens. */
export function TargetTable({ rows, open, choose, chosen, setChosen }: Props) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.drives
  const { outcomes } = words.drives
  return (
    <RowKeys ids={rows.map(({ id }) => id)} open={choose} label={say.target}>
      <RowTable<DriveTargetRow>
        rowKey="id"
        rows={rows}
        rowClassName={({ id }) => (id === open ? 'drive-row-open' : '')}
        {...(setChosen
          ? {
              rowSelection: {
                selectedRowKeys: [...chosen],
                onChange: (keys: readonly unknown[]) => setChosen(new Set(keys.map(String))),
                getCheckboxProps: (row: DriveTargetRow) => ({ 'aria-label': targetText(words, row) }),
              },
            }
          : {})}
        columns={[
          {
            key: 'where',
            title: say.target,
            render: (_, row) => (
              <a
                href={`#${row.id}`}
                aria-current={row.id === open}
                onClick={(event) => {
                  event.preventDefault()
                  choose(row.id)
                }}
              >
                {targetText(words, row)}
              </a>
            ),
          },
          { key: 'stance', title: say.stance, render: (_, row) => standingText(words, row) },
          {
            key: 'last',
            title: say.lastOutcome,
            render: (_, { lastOutcome, lastAt }) =>
              lastOutcome
                ? [outcomes[lastOutcome], lastAt ? sayInstant(words, language, lastAt) : '']
                    .filter(Boolean)
                    .join(' ')
                : '',
          },
          { key: 'times', title: say.times, align: 'right', render: (_, { attempts }) => attempts || '' },
          {
            key: 'next',
            title: say.next,
            render: (_, { nextOn }) => (nextOn ? sayDay(words, language, nextOn) : ''),
          },
          { key: 'notices', title: say.notices, align: 'right', render: (_, { notices }) => notices || '' },
        ]}
      />
    </RowKeys>
  )
}
