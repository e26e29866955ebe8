import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import type { ActionName } from '../../domain/actions.ts'
import type { Me } from '../../domain/identity/queries.ts'
import type { QueryName } from '../../domain/queries.ts'
import { SenderProvider } from '../../ui/kit/sending.tsx'
import { SourceProvider } from '../../ui/kit/asking.tsx'
import { askServer, sendDeed } from '../server.ts'

export interface Session {
  readonly me: Me
  /** The committee whose desk is open. */
  readonly at: string
  choose(committeeId: string): void
  /** Whether this person's roles here permit it at all; what a state allows is said by the deed itself. */
  mayDo(name: ActionName): boolean
  mayAsk(name: QueryName): boolean
  refresh(): Promise<void>
}

const SessionContext = createContext<Session | undefined>(undefined)
const KEPT = 'linli.committee'

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession outside a SessionProvider')
  return session
}

/** Who has signed in; `null`: nobody. */
async function readMe(at: string): Promise<Me | null> {
  const reply = await fetch(`/api/me${at ? `?at=${encodeURIComponent(at)}` : ''}`)
  if (reply.status === 401) return null
  if (!reply.ok) throw new Error(`me: ${reply.status}`)
  return (await reply.json()) as Me
}

interface Props {
  readonly children: ReactNode
  /** Shown while nobody has signed in. */
  readonly signIn: (signedIn: () => void) => ReactNode
}

export function SessionProvider({ children, signIn }: Props) {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEPT) ?? '')
  const { data: me, refetch } = useQuery({
    queryKey: ['me', chosen],
    queryFn: () => readMe(chosen),
    staleTime: 60_000,
    retry: 2,
    placeholderData: keepPreviousData,
  })
  const choose = useCallback((committeeId: string) => {
    localStorage.setItem(KEPT, committeeId)
    setChosen(committeeId)
  }, [])
  const refresh = useCallback(async () => void (await refetch()), [refetch])

  const session = useMemo((): Session | undefined => {
    if (!me) return undefined
    const place = me.committees.find(({ id }) => id === chosen) ?? me.committees[0]
    const permitted = new Set(place?.permitted)
    return {
      me,
      at: place?.id ?? '',
      choose,
      mayDo: (name) => permitted.has(name),
      mayAsk: (name) => permitted.has(name),
      refresh,
    }
  }, [me, chosen, choose, refresh])
  const source = useMemo(
    () => ({
      at: session?.at ?? '',
      ask: (query: string, input: unknown, at: string) => askServer(query, input, at),
    }),
    [session?.at],
  )
  const sender = useMemo(() => ({ at: session?.at ?? '', send: sendDeed }), [session?.at])

  if (me === undefined) return null
  if (!session) {
    return signIn(() => {
      queries.clear()
      void refetch()
    })
  }
  return (
    <SessionContext value={session}>
      <SourceProvider source={source}>
        <SenderProvider sender={sender}>{children}</SenderProvider>
      </SourceProvider>
    </SessionContext>
  )
}
