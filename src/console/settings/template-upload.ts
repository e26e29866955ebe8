import type { TagFinding } from '../../domain/documents/template-tags.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { SendOutcome } from '../../ui/kit/sending.tsx'

export interface TemplateOutcome {
  readonly outcome: SendOutcome
  /** What is wrong with its tags, where that is why it was not taken. */
  readonly findings: readonly TagFinding[]
}

/** Brings a Word template for a kind: the fields first, the file last, as the server reads them. */
export async function uploadTemplate(kind: string, file: File, at: string): Promise<TemplateOutcome> {
  const form = new FormData()
  const fields = { id: newId(), madeAt: new Date().toISOString(), at, templateId: newId(), kind }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', file)
  try {
    const reply = await fetch('/api/templates', { method: 'POST', headers: { 'x-linli': '1' }, body: form })
    if (reply.status >= 500) return { outcome: { status: 'fault' }, findings: [] }
    const told: SendOutcome & { findings?: readonly TagFinding[] } = await reply.json()
    return { outcome: told, findings: told.findings ?? [] }
  } catch {
    return { outcome: { status: 'offline' }, findings: [] }
  }
}
