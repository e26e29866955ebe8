import { useEffect, useState } from 'react'
import { dayOf } from '../../domain/kit/days.ts'

/** The day in China, also when the app stays open over midnight. */
export function useToday(): string {
  const [today, setToday] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setToday(now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return today
}

function now(): string {
  return dayOf(new Date().toISOString())
}
