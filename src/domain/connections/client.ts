import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'

/**
 * 对接平台: another platform that sends matters to this community and asks how they stand (Open311 GeoReport v2). Its key is told
 * once; only a hash is kept. It sees what it sent itself and nothing else.
 */
export const issueClient = decision(
  'client.issue',
  z.object({ clientId: id, name: z.string().trim().min(1).max(60) }),
)

export const revokeClient = decision('client.revoke', z.object({ clientId: id }))

const text = (most: number) => z.string().trim().max(most).default('')
const degrees = (most: number) => z.number().min(-most).max(most).nullable().default(null)

/** A matter as another platform sends it. It becomes a `case.report`, with the same rules as any. */
export const reportByClient = decision(
  'client.report',
  z.object({
    clientId: id,
    caseId: id,
    reporterId: id,
    serviceCode: z.string().max(40),
    description: z.string().trim().min(1).max(4000),
    /** Where, in words; a position alone is written as its degrees. */
    address: text(200),
    lat: degrees(90),
    long: degrees(180),
    /** Addresses of pictures at the other platform: kept as a text, never fetched. */
    mediaUrl: text(2000),
    name: text(60),
    phone: text(40),
    confidential: z.boolean().default(false),
    requestedAt: instant,
  }),
)
/** What a platform adds to a matter that it sent: a note in it. It changes no state; that is the community's to decide. */
export const updateByClient = decision(
  'client.update',
  z.object({
    clientId: id,
    caseId: id,
    noteId: id,
    text: z.string().trim().min(1).max(3600),
    mediaUrl: text(2000),
    /** The other side counts it as solved. */
    solved: z.boolean().default(false),
  }),
)

export type ClientReport = z.infer<typeof reportByClient.input>
