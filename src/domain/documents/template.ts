import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { paperKindCodes } from './paper-kinds.ts'

export const templateKind = z.enum(paperKindCodes)

/** A Word file that this server looked into and keeps; the receipt proves both (nobody can write one without the key). */
const keptTemplate = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(1).max(2_147_483_647),
  receipt: z.string().max(200),
})
export type KeptTemplate = z.infer<typeof keptTemplate>

/** 换模板: the office's own Word template for a kind. Sent by the upload, after its tags were checked. */
export const replaceTemplate = decision(
  'template.replace',
  z.object({
    templateId: id,
    kind: templateKind,
    name: z.string().trim().min(1).max(200),
    file: keptTemplate,
  }),
)

/** 用回原来的: the template that comes with the program. Papers already issued keep theirs. */
export const restoreTemplate = decision('template.restore', z.object({ kind: templateKind }))
