import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../../domain/identity/actor.ts'
import { instant } from '../../domain/kit/dates.ts'
import { id } from '../../domain/kit/ids.ts'
import { FileRefused } from '../attachments/file-refused.ts'
import { sizeLimits, type BroughtFile } from '../attachments/inspect.ts'
import { fileHomes, type FileHome } from './file-homes.ts'

/** What every upload says, wherever the file belongs. */
export const uploadHead = z.object({
  /** The envelope's. */
  id,
  madeAt: instant,
  at: id.optional(),
  of: z.string().default('matter'),
})

export interface Upload {
  readonly at: string
  readonly id: string
  readonly madeAt: string
  readonly home: FileHome
  /** Of the home's form. */
  readonly fields: Readonly<Record<string, unknown>>
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
  const texts = textsOf(part.fields)
  const read = uploadHead.safeParse(texts)
  const home = read.success && Object.hasOwn(fileHomes, read.data.of) ? fileHomes[read.data.of] : undefined
  const fields = home?.fields.safeParse(texts)
  if (!read.success || !home || !fields?.success) return void part.file.resume()
  const at = actor.kind !== 'account' && actor.opens ? actor.opens.committeeId : read.data.at
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
  const { id: envelopeId, madeAt } = read.data
  return {
    at,
    id: envelopeId,
    madeAt,
    home,
    fields: fields.data,
    bytes,
    discard: () => void part.file.resume(),
  }
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
