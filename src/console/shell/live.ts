import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/**
 * Keeps this desk up to date with the others: each written deed is told as the last position in the committee's books, and
 * everything on the screen is asked anew. Returns whether the line is up.
 */
export function useLive(at: string | undefined): boolean {
  const queries = useQueryClient()
  const [connected, setConnected] = useState(true)
  useEffect(() => {
    if (!at) return undefined
    const stream = new EventSource(`/api/live?at=${at}`)
    stream.addEventListener('open', () => setConnected(true))
    stream.addEventListener('error', () => setConnected(false))
    stream.addEventListener('message', () => void queries.invalidateQueries({ queryKey: [at] }))
    return () => stream.close()
  }, [at, queries])
  return connected
}
