import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './words.tsx'
import type { Pages } from './use-pages.ts'

/** The rows of a long list, what is loading, or why there is nothing; 再看一些 at its end. */
export function PagesShown<Row>({
  pages,
  children,
}: {
  pages: Pages<Row>
  children: (rows: readonly Row[]) => ReactNode
}) {
  const words = useWords()
  const { rows, error, hasMore } = pages
  if (rows === undefined) {
    if (!error) return <Skeleton active aria-label={words.desk.shell.loading} />
    const sentence = words.house.outcomes[error.status === 'signedOut' ? 'forbidden' : error.status]
    return (
      <Alert
        type="warning"
        showIcon
        title={sentence}
        action={
          <Button size="small" onClick={pages.again}>
            {words.desk.shell.reload}
          </Button>
        }
      />
    )
  }
  return (
    <>
      {children(rows)}
      {hasMore ? (
        <p className="no-print">
          <Button onClick={pages.more}>{words.desk.shell.more}</Button>
        </p>
      ) : null}
    </>
  )
}
