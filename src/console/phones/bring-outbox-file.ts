import { z } from 'zod'

const told = z.object({
  accountName: z.string(),
  outcomes: z.array(z.object({ status: z.string() })),
})

export type Brought =
  | {
      readonly status: 'taken'
      readonly accountName: string
      readonly done: number
      readonly kept: number
      readonly refused: number
    }
  | { readonly status: 'notAFile' | 'notFound' | 'forbidden' | 'offline' | 'fault' }

/** Sends a phone's file of unsent records to the server as it is; it may be sent again without harm. */
export async function bringOutboxFile(file: File): Promise<Brought> {
  try {
    const reply = await fetch('/api/sync/file', {
      method: 'POST',
      headers: { 'x-linli': '1', 'content-type': 'application/json' },
      body: await file.text(),
    })
    if (reply.status === 400) return { status: 'notAFile' }
    if (reply.status === 403) return { status: 'forbidden' }
    if (reply.status === 404) return { status: 'notFound' }
    if (!reply.ok) return { status: 'fault' }
    const { accountName, outcomes } = told.parse(await reply.json())
    const count = (status: string) => outcomes.filter((one) => one.status === status).length
    const [done, kept] = [count('done'), count('kept')]
    return { status: 'taken', accountName, done, kept, refused: outcomes.length - done - kept }
  } catch {
    return { status: 'offline' }
  }
}
