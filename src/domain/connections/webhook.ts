import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { allWebhookEvents } from './webhook-events.ts'

/** Paused by hand, stopped because it failed too long, or because the receiver said that it is no more (410). */
export const webhookPauses = ['hand', 'failing', 'gone'] as const
export type WebhookPause = (typeof webhookPauses)[number]

const webhookId = id

/**
 * 事件推送 (webhook): tells another program at an address of its own what has happened here. Written for the first time, its
 * secret is told once; later only name, address and events change. Where it belongs to a platform with a key (`clientId`),
 * it is told of the matters that this platform sent and of nothing else.
 */
export const writeWebhook = decision(
  'webhook.write',
  z.object({
    webhookId,
    name: z.string().trim().min(1).max(60),
    address: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .refine((text) => !/^\w+:\/\/[^/]*@/.test(text) && !text.includes('#'), 'no password, no #'),
    events: z
      .array(z.enum(allWebhookEvents))
      .min(1)
      .max(100)
      .transform((events) => [...new Set(events)]),
    clientId: id.nullable().default(null),
  }),
)

/** A new secret, told once. The old one signs beside it for a day, or ends at once (it has been seen by somebody). */
export const renewWebhookSecret = decision(
  'webhook.renewSecret',
  z.object({ webhookId, keepOld: z.boolean().default(true) }),
)

export const pauseWebhook = decision('webhook.pause', z.object({ webhookId }))

/** Goes on where it stopped, or from now on (`skipMissed`). */
export const resumeWebhook = decision(
  'webhook.resume',
  z.object({ webhookId, skipMissed: z.boolean().default(false) }),
)

export const removeWebhook = decision('webhook.remove', z.object({ webhookId }))

/** Sends a message about nothing, also while it is paused. */
export const testWebhook = decision('webhook.test', z.object({ webhookId, deliveryId: id }))

/** Sends a message once more, under its old id. */
export const sendDeliveryAgain = decision('webhook.sendAgain', z.object({ deliveryId: id }))

/** Gives up one message that the receiver does not take, so that those behind it can go. */
export const skipDelivery = decision('webhook.skip', z.object({ deliveryId: id }))

/** By the clock: it failed too long, or the receiver is gone. The secretary is told. */
export const stopWebhook = decision(
  'webhook.stop',
  z.object({ webhookId, because: z.enum(['failing', 'gone']) }),
)

export const webhookActions = [
  writeWebhook,
  renewWebhookSecret,
  pauseWebhook,
  resumeWebhook,
  removeWebhook,
  testWebhook,
  sendDeliveryAgain,
  skipDelivery,
  stopWebhook,
] as const
