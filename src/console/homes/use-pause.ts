import { useEffect, useState } from 'react'

/** A pause of typing this long asks the server. */
const PAUSE_MS = 200

/** What was typed, once the typing has paused. */
export function usePause(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
