import { newId } from '../domain/kit/ids.ts'
import type { SendOutcome } from '../ui/kit/sending.tsx'

interface Where {
  readonly caseId: string
  readonly kind: string
  readonly at: string
  /** Made by the caller where it is needed afterwards. */
  readonly attachmentId?: string
}

/** Takes one file in and puts it with a case: the fields first, the file last, as the server reads them. */
export async function uploadFile(
  file: File,
  { caseId, kind, at, attachmentId = newId() }: Where,
): Promise<SendOutcome> {
  const form = new FormData()
  const fields = { id: newId(), madeAt: new Date().toISOString(), at, attachmentId, caseId, kind }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  try {
    const reply = await fetch('/api/files', { method: 'POST', headers: { 'x-linli': '1' }, body: form })
    if (reply.status >= 500) return { status: 'fault' }
    return (await reply.json()) as SendOutcome
  } catch {
    return { status: 'offline' }
  }
}
