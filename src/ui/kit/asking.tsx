import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { createContext, useContext, type ReactNode } from 'react'
import type { z } from 'zod'
import type { AnswerOf, Query } from '../../domain/kit/query.ts'

/** Where this app's answers come from: the desk asks the server, the phone its replica. */
export interface Source {
  ask(query: string, input: unknown, at: string): Promise<unknown>
  readonly at: string
}

/** A question that was answered with no. */
export class Unanswered extends Error {
  readonly status: 'forbidden' | 'notFound' | 'invalid' | 'offline' | 'fault' | 'signedOut'
  constructor(status: Unanswered['status']) {
    super(status)
    this.status = status
  }
}

const SourceContext = createContext<Source | undefined>(undefined)

export function SourceProvider({ source, children }: { source: Source; children: ReactNode }) {
  return <SourceContext value={source}>{children}</SourceContext>
}

export function useSource(): Source {
  const source = useContext(SourceContext)
  if (!source) throw new Error('useAsk outside a SourceProvider')
  return source
}

/** One question from a screen. `input` of `undefined`: not asked yet. Old content stays while the new is on its way. */
export function useAsk<Q extends Query>(
  query: Q,
  input: z.input<Q['input']> | undefined,
): UseQueryResult<AnswerOf<Q>, Unanswered> {
  const source = useSource()
  return useQuery({
    queryKey: [source.at, query.name, input],
    queryFn: async () => (await source.ask(query.name, input, source.at)) as AnswerOf<Q>,
    enabled: input !== undefined,
    placeholderData: keepPreviousData,
  }) as UseQueryResult<AnswerOf<Q>, Unanswered>
}
