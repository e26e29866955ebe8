import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Page, Query } from '../../domain/kit/query.ts'
import type { z } from 'zod'
import { Unanswered, useSource } from './asking.tsx'

export interface Pages<Row> {
  /** Of all pages seen so far; `undefined`: nothing has come yet. */
  readonly rows: readonly Row[] | undefined
  readonly error: Unanswered | null
  readonly hasMore: boolean
  readonly more: () => void
  readonly again: () => void
}

/** All rows of a long list at once, for a deed with all of them; throws `Unanswered` where one page did not come. */
export function useWhole<N extends string, I extends z.ZodObject, Row>(
  query: Query<N, I, Page<Row>>,
): (input: z.input<I>) => Promise<readonly Row[]> {
  const source = useSource()
  return async (input) => {
    const rows: Row[] = []
    let after: string | undefined
    do {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answer's type is the query's own word
      const page = (await source.ask(
        query.name,
        { ...input, ...(after ? { after } : {}) },
        source.at,
      )) as Page<Row>
      rows.push(...page.rows)
      after = page.next ?? undefined
    } while (after)
    return rows
  }
}

/** A long list, page by page by its key. A change on the books asks all pages seen again, so that none goes stale. */
export function usePages<N extends string, I extends z.ZodObject, Row>(
  query: Query<N, I, Page<Row>>,
  input: z.input<I> | undefined,
): Pages<Row> {
  const source = useSource()
  const asked = useInfiniteQuery({
    queryKey: [source.at, query.name, 'pages', input],
    queryFn: async ({ pageParam }) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the answer's type is the query's own word
      (await source.ask(
        query.name,
        { ...input, ...(pageParam === '' ? {} : { after: pageParam }) },
        source.at,
      )) as Page<Row>,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? null,
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
  })
  return {
    rows: asked.data?.pages.flatMap((page) => page.rows),
    error: asked.error instanceof Unanswered ? asked.error : null,
    hasMore: asked.hasNextPage,
    more: () => void asked.fetchNextPage(),
    again: () => void asked.refetch(),
  }
}
