import { useMemo, type ReactNode } from 'react'
import { SourceProvider } from '../../ui/kit/asking.tsx'
import { SenderProvider } from '../../ui/kit/sending.tsx'
import { askServer, sendDeed } from '../server.ts'

/** A matter lies in the books of the community that asks, whichever is chosen above. */
export function InBooksOf({ at, children }: { at: string; children: ReactNode }) {
  const source = useMemo(
    () => ({ at, ask: (query: string, input: unknown, where: string) => askServer(query, input, where) }),
    [at],
  )
  const sender = useMemo(() => ({ at, send: sendDeed }), [at])
  return (
    <SourceProvider source={source}>
      <SenderProvider sender={sender}>{children}</SenderProvider>
    </SourceProvider>
  )
}
