import { useState } from 'react'

/** `visit`: until the tab is closed. `device`: until somebody clears it. */
export type Keeping = 'visit' | 'device'

/** A private window or blocked storage throws; then nothing is kept, and nothing breaks. */
export function readKept(where: Keeping, key: string): string | undefined {
  try {
    return storage(where).getItem(`linli.${key}`) ?? undefined
  } catch {
    return undefined
  }
}

export function keep(where: Keeping, key: string, text: string | undefined): void {
  try {
    if (text === undefined) storage(where).removeItem(`linli.${key}`)
    else storage(where).setItem(`linli.${key}`, text)
  } catch {
    // Kept in memory only.
  }
}

function storage(where: Keeping): Storage {
  return where === 'visit' ? sessionStorage : localStorage
}

/** What somebody typed, through a lost connection and a reloaded page; `undefined` forgets it. */
export function useKept<T extends object>(
  key: string,
  nothing: T,
): readonly [T, (next: T | undefined) => void] {
  const [value, setValue] = useState<T>(() => parse(readKept('visit', key), nothing))
  const set = (next: T | undefined) => {
    setValue(next ?? nothing)
    keep('visit', key, next && JSON.stringify(next))
  }
  return [value, set]
}

function parse<T extends object>(text: string | undefined, nothing: T): T {
  try {
    return { ...nothing, ...(JSON.parse(text ?? '{}') as Partial<T>) }
  } catch {
    return nothing
  }
}
