import type { Tx } from './database.ts'

/**
 * For statements whose answers are not needed one by one: `run` only sends, so that the next is prepared while the database
 * carries out the last; `answered` waits for all of them. One that failed fails there.
 */
export function posting(tx: Tx): { readonly tx: Tx; answered(): Promise<void> } {
  const sent: Promise<number>[] = []
  return {
    tx: {
      ...tx,
      run: (query) => {
        const one = tx.run(query)
        one.catch(() => undefined)
        sent.push(one)
        return Promise.resolve(0)
      },
    },
    answered: async () => void (await Promise.all(sent)),
  }
}
