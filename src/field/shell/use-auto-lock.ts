import { useEffect } from 'react'
import { usePhone } from '../store/use-phone.tsx'

/** Longer than a call from the stairwell, shorter than a lunch at which the phone lies on a table. */
const AWAY_MS = 15 * 60_000

/** An app that was out of sight for a while opens with the PIN again. */
export function useAutoLock(): void {
  const phone = usePhone()
  useEffect(() => {
    let hiddenAt: number | undefined
    const look = () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now()
      else if (hiddenAt !== undefined && Date.now() - hiddenAt > AWAY_MS) phone.lock()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [phone])
}
