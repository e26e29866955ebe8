import type { ImportRow } from '../../domain/imports/import-view.ts'
import { fill } from '../../text/shape.ts'
import { RowTable } from '../kit/RowTable.tsx'
import { RowKeys } from '../kit/RowKeys.tsx'
import { sayInstant } from '../kit/when.ts'
import { useLanguage, useWords } from '../kit/words.tsx'

interface Props {
  readonly rows: readonly ImportRow[]
  readonly href: (importId: string) => string
  readonly open: (importId: string) => void
}

/** Past imports, newest first: ↑↓ choose, Enter opens. */
export function ImportRows({ rows, href, open }: Props) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.imports
  const columns = [
    {
      key: 'file',
      title: say.file,
      render: (_: unknown, { importId, fileName }: ImportRow) => (
        <a
          href={href(importId)}
          onClick={(event) => {
            event.preventDefault()
            open(importId)
          }}
        >
          {fileName}
        </a>
      ),
    },
    {
      key: 'state',
      title: say.state,
      render: (_: unknown, { state, questions }: ImportRow) =>
        state === 'understood' && questions > 0
          ? `${words.imports.states[state]}, ${fill(say.openQuestions, { n: questions })}`
          : words.imports.states[state],
    },
    {
      key: 'people',
      title: say.people,
      render: (_: unknown, { counts }: ImportRow) => (counts ? fill(say.brief, { ...counts.people }) : ''),
    },
    {
      key: 'when',
      title: say.when,
      width: 170,
      render: (_: unknown, { begunAt }: ImportRow) => sayInstant(words, language, begunAt),
    },
    { key: 'who', title: say.who, width: 110, dataIndex: 'begunBy' },
  ]
  return (
    <RowKeys ids={rows.map(({ importId }) => importId)} open={open} label={say.past}>
      <RowTable rowKey="importId" rows={rows} columns={columns} />
    </RowKeys>
  )
}
