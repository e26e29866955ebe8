import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { instant } from '../kit/dates.ts'
import { query, rowKey, type Page } from '../kit/query.ts'
import type { WebhookPause } from './webhook.ts'

export interface WebhookRow {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly events: readonly string[]
  readonly clientId: string | null
  readonly clientName: string | null
  readonly madeAt: string
  readonly pausedAt: string | null
  readonly pausedBecause: WebhookPause | null
  /** Since when the receiver has not taken anything; null: all is well. */
  readonly failingSince: string | null
  readonly lastTakenAt: string | null
  /** Messages that wait to be sent. */
  readonly waiting: number
  /** Until when the old secret signs too. */
  readonly oldSecretUntil: string | null
}

/** Why a try was no success, where the receiver gave no answer that says it. */
export const deliveryFlaws = [
  /** The name is not known (DNS). */ 'unknownHost',
  /** The name leads to an address inside a network: not allowed. */ 'innerAddress',
  /** http, or a host outside of what the operator allows. */ 'notAllowed',
  /** Nobody listens there, or the connection broke. */ 'noConnection',
  /** The certificate is not trusted or not for this name. */ 'certificate',
  /** No answer within fifteen seconds. */ 'tooSlow',
  /** It wants us to go elsewhere (3xx); we never do. */ 'redirect',
  /** It answered, but not with 2xx. */ 'saidNo',
] as const
export type DeliveryFlaw = (typeof deliveryFlaws)[number]

export const deliveryStates = ['waiting', 'taken', 'skipped'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** One message to one receiver, and how the last try ended. */
export interface DeliveryRow {
  readonly id: string
  /** Name of the event; `webhook.test` for a test. */
  readonly event: string
  readonly state: DeliveryState
  /** What is (or was) sent, as it goes over the wire. */
  readonly body: string
  readonly madeAt: string
  readonly tries: number
  readonly lastTriedAt: string | null
  /** HTTP status of the last answer. */
  readonly status: number | null
  readonly flaw: DeliveryFlaw | null
  /** The beginning of the last answer, 300 characters at most. */
  readonly answer: string
  readonly tookMs: number | null
  readonly nextTryAt: string | null
}

export const listWebhooks = query('webhook.list', z.object({})).answers<readonly WebhookRow[]>()

/** The latest first; kept for thirty days. */
export const listDeliveries = query(
  'webhook.deliveries',
  z.object({
    webhookId: id,
    after: rowKey(instant, id).optional(),
    limit: z.number().int().min(1).max(100).default(20),
  }),
).answers<Page<DeliveryRow>>()

export const webhookQueries = [listWebhooks, listDeliveries] as const
