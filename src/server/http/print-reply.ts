import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { isId } from '../../domain/kit/ids.ts'
import { FileRefused } from '../attachments/file-refused.ts'
import { mediaTypes, paperFormats, type PaperFormat } from '../documents/printing.ts'
import { PaperNotPrinted } from '../papers/pdf-press.ts'
import { savedAs } from './saved-as.ts'

const search = z.object({ at: z.string() })

/** `<id>.pdf` of a committee. `undefined`: no such name. */
export function readPrintName(file: string, query: unknown) {
  const parsed = search.safeParse(query)
  const format = paperFormats.find((ending) => file.endsWith(`.${ending}`))
  const id = format ? file.slice(0, -format.length - 1) : ''
  return parsed.success && format && isId(parsed.data.at) && isId(id)
    ? { id, format, at: parsed.data.at }
    : undefined
}

/** Sends what is made; a press that is overtaken says when to come again. */
export async function sendPrint(
  reply: FastifyReply,
  name: string,
  format: PaperFormat,
  make: () => Promise<Buffer>,
): Promise<unknown> {
  try {
    const bytes = await make()
    return await savedAs(reply, name, format === 'pdf')
      .type(mediaTypes[format])
      .send(bytes)
  } catch (error) {
    if (error instanceof FileRefused)
      return reply.code(409).send({ status: 'refused', refusal: { code: error.code, facts: error.facts } })
    if (!(error instanceof PaperNotPrinted)) throw error
    return reply.code(503).header('retry-after', '5').send({ status: 'fault' })
  }
}
