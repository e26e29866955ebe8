import type { UseQueryResult } from '@tanstack/react-query'
import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { Unanswered } from './asking.tsx'
import { useWords } from './words.tsx'

interface Props<T> {
  readonly query: UseQueryResult<T, Unanswered>
  readonly children: (answer: T) => ReactNode
}

/** Shows an answer, what is loading, or why there is none. What was shown before stays while the new is on its way. */
export function Asked<T>({ query, children }: Props<T>) {
  const words = useWords()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (!query.error) return <Skeleton active aria-label={words.desk.shell.loading} />
  const { status } = query.error
  const sentence = status === 'signedOut' ? words.house.outcomes.forbidden : words.house.outcomes[status]
  return (
    <Alert
      type={status === 'notFound' ? 'info' : 'warning'}
      showIcon
      title={sentence}
      action={
        <Button size="small" onClick={() => void query.refetch()}>
          {words.desk.shell.reload}
        </Button>
      }
    />
  )
}
