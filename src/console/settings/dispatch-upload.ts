import type { DispatchSheet } from '../../domain/cases/dispatch-sheet.ts'

export type DispatchRead =
  | { readonly kind: 'read'; readonly sheet: DispatchSheet }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'fault' | 'offline' | 'forbidden' }

/** What the server sees in a sheet; nothing is written by it. */
export async function readDispatch(file: File, at: string): Promise<DispatchRead> {
  const form = new FormData()
  form.append('at', at)
  form.append('file', file)
  try {
    const reply = await fetch('/api/dispatch/read', {
      method: 'POST',
      headers: { 'x-linli': '1' },
      body: form,
    })
    if (reply.ok) return { kind: 'read', sheet: (await reply.json()) as DispatchSheet }
    if (reply.status === 403) return { kind: 'forbidden' }
    if (reply.status !== 422) return { kind: 'fault' }
    const { reason } = (await reply.json()) as { reason: string }
    return { kind: 'unreadable', reason }
  } catch {
    return { kind: 'offline' }
  }
}
