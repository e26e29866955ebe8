import { QueryClient } from '@tanstack/react-query'
import { Unanswered } from '../ui/kit/asking.tsx'

/** The one place where the server's answers live on the desk. A written deed wakes them (see shell/live.ts). */
export const answersKept = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchOnWindowFocus: true,
      retry: (count, error) =>
        error instanceof Unanswered && (error.status === 'offline' || error.status === 'fault') && count < 2,
    },
  },
})
