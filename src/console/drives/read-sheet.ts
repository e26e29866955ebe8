import type { SheetReading } from '../../domain/drives/sheet-reading.ts'
import type { UnreadableReason } from '../../domain/imports/import-states.ts'

export type ReadSheet =
  | { readonly status: 'read'; readonly reading: SheetReading }
  | { readonly status: 'noLocks' | 'offline' | 'fault' | 'forbidden' }
  | { readonly status: 'unreadable'; readonly reason: UnreadableReason }

/** A workbook that is dropped here, or one that was brought to the import. */
export type SheetSource = { readonly file: File } | { readonly importId: string }

export async function readSheet(source: SheetSource, at: string, compound: string): Promise<ReadSheet> {
  try {
    const reply = await ('file' in source
      ? fetch('/api/drive-sheets', {
          method: 'POST',
          headers: { 'x-linli': '1' },
          body: formOf({ at, compound }, source.file),
        })
      : fetch(`/api/imports/${source.importId}/locks?${new URLSearchParams({ at, compound }).toString()}`))
    if (reply.status === 403 || reply.status === 404) return { status: 'forbidden' }
    if (reply.status >= 500 || reply.status === 400) return { status: 'fault' }
    return (await reply.json()) as ReadSheet
  } catch {
    return { status: 'offline' }
  }
}

function formOf(fields: Readonly<Record<string, string>>, file: File): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  return form
}
