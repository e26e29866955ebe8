import { newId } from '../domain/kit/ids.ts'
import type { SendOutcome } from '../ui/kit/sending.tsx'

interface Where {
  readonly caseId: string
  readonly kind: string
  /** The agency task that it answers. */
  readonly taskId?: string
  readonly at: string
  /** Made by the caller where it is needed afterwards. */
  readonly attachmentId?: string
}

/** Puts one file with a case. */
export function uploadFile(
  file: File,
  { caseId, kind, at, taskId, attachmentId = newId() }: Where,
): Promise<SendOutcome> {
  return uploadTo(file, { at, attachmentId, caseId, kind, ...(taskId ? { taskId } : {}) })
}

/** Takes one file in and puts it where the fields say: the fields first, the file last, as the server reads them. */
export async function uploadTo(file: File, fields: Readonly<Record<string, string>>): Promise<SendOutcome> {
  const form = new FormData()
  const all = { id: newId(), madeAt: new Date().toISOString(), ...fields }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  form.append('file', file)
  try {
    const reply = await fetch('/api/files', { method: 'POST', headers: { 'x-linli': '1' }, body: form })
    if (reply.status >= 500) return { status: 'fault' }
    return (await reply.json()) as SendOutcome
  } catch {
    return { status: 'offline' }
  }
}
