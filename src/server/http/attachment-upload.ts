import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { attachmentKinds, attachmentTags } from '../../domain/cases/attachment.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { instant } from '../../domain/kit/dates.ts'
import { id } from '../../domain/kit/ids.ts'
import { FileRefused } from '../attachments/file-refused.ts'
import { sizeLimits, type BroughtFile } from '../attachments/inspect.ts'

const yes = z.enum(['0', '1']).transform((text) => text === '1')

/** What stands beside the file; texts, as forms send them. */
const uploadFields = z.object({
  /** The envelope's. */
  id,
  madeAt: instant,
  at: id.optional(),
  attachmentId: id,
  caseId: id,
  taskId: id.nullable().default(null),
  kind: z.enum(attachmentKinds),
  tag: z.enum(attachmentTags).nullable().default(null),
  showResident: yes.default(false),
  showAgency: yes.default(false),
})

export interface Upload {
  readonly at: string
  readonly fields: Omit<z.infer<typeof uploadFields>, 'at'>
  /** Reads the file to its end; throws FileRefused when it is too large. */
  bytes(): Promise<BroughtFile>
  /** Lets the rest of it run into nothing, so that the answer can be sent. */
  discard(): void
}

/** The fields and the still unread file of one upload; `undefined`: something is missing, doubled or misplaced. */
export async function readUpload(request: FastifyRequest, actor: Actor): Promise<Upload | undefined> {
  if (!request.isMultipart()) return undefined
  const part = await request.file()
  if (!part) return undefined
  const read = uploadFields.safeParse(textsOf(part.fields))
  if (!read.success) return void part.file.resume()
  const { at: named, ...fields } = read.data
  const at = actor.kind !== 'account' && actor.opens ? actor.opens.committeeId : named
  if (!at) return void part.file.resume()
  const bytes = async (): Promise<BroughtFile> => {
    const whole = await part.toBuffer().catch((error: unknown) => {
      const isTooLarge = error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'
      throw isTooLarge
        ? new FileRefused('file-too-large', { limit: Math.max(...Object.values(sizeLimits)) })
        : error
    })
    return { bytes: whole, name: part.filename, claimedType: part.mimetype }
  }
  return { at, fields, bytes, discard: () => void part.file.resume() }
}

/** The text fields; one that came twice is left out, and then missing. */
function textsOf(parts: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'object' && part !== null && 'value' in part && typeof part.value === 'string') {
      texts[name] = part.value
    }
  }
  return texts
}
