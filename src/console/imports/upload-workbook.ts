import type { UnreadableReason } from '../../domain/imports/import-states.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { SendOutcome } from '../../ui/kit/sending.tsx'

export type Brought =
  | { readonly importId: string }
  | { readonly unreadable: UnreadableReason }
  | { readonly outcome: SendOutcome }

/** Brings a workbook: the fields first, the file last, as the server reads them. */
export async function uploadWorkbook(file: File, at: string): Promise<Brought> {
  const importId = newId()
  const form = new FormData()
  const fields = { id: newId(), madeAt: new Date().toISOString(), at, importId }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  try {
    const reply = await fetch('/api/imports', { method: 'POST', headers: { 'x-linli': '1' }, body: form })
    if (reply.status >= 500) return { outcome: { status: 'fault' } }
    const told: SendOutcome | { readonly status: 'unreadable'; readonly reason: UnreadableReason } =
      await reply.json()
    if (told.status === 'unreadable') return { unreadable: told.reason }
    return told.status === 'done' ? { importId } : { outcome: told }
  } catch {
    return { outcome: { status: 'offline' } }
  }
}
