import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'

const inFile = { fileId: id, paperKey: z.string().max(40) }
const words = z.string().trim().max(400)

/** 已索取: somebody was asked for it; from whom and until when. */
export const askMaterial = decision(
  'material.ask',
  z.object({ ...inFile, askedFrom: words.min(1), expectedOn: day.nullable().default(null) }),
)

/** 收到: it is on the table. `issuedOn` starts its time of validity; a scan may be attached. */
export const receiveMaterial = decision(
  'material.receive',
  z.object({
    ...inFile,
    issuedOn: day.nullable().default(null),
    attachmentId: id.nullable().default(null),
    note: words.default(''),
  }),
)

/** One that was received for an earlier matter of the same person, and is still valid. */
export const reuseMaterial = decision('material.reuse', z.object({ ...inFile, fromMaterialId: id }))

/** Not needed here, for a reason. */
export const waiveMaterial = decision('material.waive', z.object({ ...inFile, reason: words.min(1) }))

/** Back to missing: entered by mistake, or given back. */
export const resetMaterial = decision('material.reset', z.object({ ...inFile, reason: words.min(1) }))
