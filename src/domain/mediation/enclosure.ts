import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { picture } from './agreement.ts'
import { line } from './file.ts'

/** Where in the volume a picture belongs. */
export const enclosureItems = ['identity', 'evidence', 'receipt', 'court', 'proxy', 'other'] as const
export type EnclosureItem = (typeof enclosureItems)[number]
export const ENCLOSURES_AT_MOST = 40

/** 附件: a picture of a paper or a place, sealed like every word of the file. */
export const addEnclosure = decision(
  'mediationEnclosure.add',
  z.object({
    enclosureId: id,
    mediationId: id,
    item: z.enum(enclosureItems),
    name: line.min(1),
    image: picture,
  }),
)

export const removeEnclosure = decision(
  'mediationEnclosure.remove',
  z.object({ enclosureId: id, reason: line.min(2) }),
)
