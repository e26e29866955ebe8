import { z } from 'zod'
import { instant } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'
import { query, rowKey } from '../kit/query.ts'
import { webhookQueries } from './webhook-queries.ts'

export interface ClientRow {
  readonly id: string
  readonly name: string
  readonly issuedAt: string
  readonly issuedBy: string | null
  readonly revokedAt: string | null
  /** How many matters it has sent. */
  readonly sent: number
}

export const listClients = query('client.list', z.object({})).answers<readonly ClientRow[]>()

/** A matter that a platform sent, as far as it may know how it stands. */
export interface SentRequest {
  readonly caseId: string
  readonly number: string
  /** Of the matter (cases.case). */
  readonly state: string
  readonly serviceCode: string
  readonly serviceName: string
  readonly description: string
  readonly address: string
  readonly lat: number | null
  readonly long: number | null
  readonly mediaUrl: string
  /** Who owes something at the moment, where it is not the community itself. */
  readonly agency: string | null
  readonly requestedAt: string
  readonly updatedAt: string
  readonly dueAt: string
}

/** GeoReport v2 lets a list hold 1000 at most, and 90 days where nothing is said. */
export const REQUESTS_AT_MOST = 1000

const between = { from: instant, to: instant }

export const sentRequests = query(
  'client.requests',
  z.object({
    ...between,
    numbers: z.array(z.string().trim().min(1).max(60)).max(50).default([]),
    serviceCodes: z.array(z.string().max(40)).max(50).default([]),
    caseId: id.optional(),
    isOpen: z.boolean().nullable().default(null),
    /** Pages of a list by the key of its last row: `<instant>|<case id>`. */
    after: rowKey(instant, id).optional(),
    limit: z.number().int().min(1).max(REQUESTS_AT_MOST).default(REQUESTS_AT_MOST),
  }),
).answers<{ readonly rows: readonly SentRequest[]; readonly next: string | null }>()

/** One step of a matter that a platform sent. */
export interface SentUpdate {
  /** Position in the journal: rises, never comes twice. */
  readonly position: number
  readonly number: string
  readonly action: string
  /** As under `Detail.<action>` of the description. */
  readonly detail: Readonly<Record<string, unknown>>
  /** The state it stands in now. */
  readonly state: string
  readonly at: string
}

/** The newest first; `before` goes on behind the last position of the page before. */
export const sentUpdates = query(
  'client.updates',
  z.object({
    ...between,
    before: z.number().int().min(1).optional(),
    limit: z.number().int().min(1).max(REQUESTS_AT_MOST).default(REQUESTS_AT_MOST),
  }),
).answers<readonly SentUpdate[]>()

export const connectionQueries = [listClients, sentRequests, sentUpdates, ...webhookQueries] as const
