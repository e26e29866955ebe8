import { randomBytes } from 'node:crypto'
import {
  pauseWebhook,
  removeWebhook,
  renewWebhookSecret,
  resumeWebhook,
  sendDeliveryAgain,
  skipDelivery,
  stopWebhook,
  testWebhook,
  writeWebhook,
} from '../../domain/connections/webhook.ts'
import { platformEvents, TEST_EVENT } from '../../domain/connections/webhook-events.ts'
import { listDeliveries, listWebhooks } from '../../domain/connections/webhook-queries.ts'
import { OLD_SECRET_HOURS } from '../../domain/connections/webhook-retry.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { begins } from '../../domain/kit/subject.ts'
import { answers } from '../answer.ts'
import { handle } from '../deed.ts'
import { listHolders } from '../identity/notice-store.ts'
import { notify } from '../identity/notify.ts'
import { lastPosition } from '../journal.ts'
import { mayGoTo } from '../webhooks/allowed-address.ts'
import { findClientById } from './client-store.ts'
import { OLD_WEBHOOK_SECRET, WEBHOOK_SECRET } from './seals.ts'
import {
  addTest,
  addWebhook,
  countWebhooks,
  listDeliveryRows,
  listWebhookRows,
  lockDelivery,
  lockWebhook,
  savePaused,
  saveAgain,
  saveRemoved,
  saveResumed,
  saveSecret,
  saveSkipped,
  saveWebhook,
} from './webhook-store.ts'

const AT_MOST = 20

/** 256 bits, in the form that the libraries of Standard Webhooks take. */
const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

handle(writeWebhook, {
  subject: async (tx, { webhookId }) => (await lockWebhook(tx, webhookId)) ?? begins('webhook', webhookId),
  async refuses(tx, { input, subject, house }) {
    if (!mayGoTo(input.address, house.innerHosts)) return { code: 'webhook-address' }
    if (input.clientId && input.events.some((event) => !platformEvents.includes(event)))
      return { code: 'webhook-events' }
    if (input.clientId && !(await findClientById(tx, input.clientId))) return { code: 'reference-missing' }
    const isNew = !('name' in subject)
    if (isNew && (await countWebhooks(tx)) >= AT_MOST) return { code: 'webhook-too-many' }
    return undefined
  },
  async apply(tx, { input, subject, now, actor, house }) {
    const detail = { events: input.events.length, clientId: input.clientId }
    if ('name' in subject) {
      await saveWebhook(tx, input)
      return { detail }
    }
    const secret = newSecret()
    await addWebhook(tx, input, {
      secretSealed: house.vault.seal(WEBHOOK_SECRET, input.webhookId, secret),
      position: await lastPosition(tx),
      at: now,
      by: actor.id,
    })
    return { detail, secret: { secret } }
  },
})

handle(renewWebhookSecret, {
  subject: (tx, { webhookId }) => lockWebhook(tx, webhookId),
  async apply(tx, { input: { webhookId, keepOld }, subject, now, house }) {
    const secret = newSecret()
    const before = house.vault.open(WEBHOOK_SECRET, webhookId, subject.secretSealed)
    const oldUntil = new Date(Date.parse(now) + OLD_SECRET_HOURS * 3_600_000).toISOString()
    await saveSecret(tx, webhookId, {
      secret: house.vault.seal(WEBHOOK_SECRET, webhookId, secret),
      old: keepOld ? house.vault.seal(OLD_WEBHOOK_SECRET, webhookId, before) : null,
      oldUntil: keepOld ? oldUntil : null,
    })
    return { detail: { keepOld }, secret: { secret } }
  },
})

handle(pauseWebhook, {
  subject: (tx, { webhookId }) => lockWebhook(tx, webhookId),
  refuses: (_tx, { subject }) => (subject.pausedBecause ? { code: 'webhook-paused' } : undefined),
  apply: (tx, { input, now }) => savePaused(tx, input.webhookId, 'hand', now),
})

handle(resumeWebhook, {
  subject: (tx, { webhookId }) => lockWebhook(tx, webhookId),
  refuses: (_tx, { subject }) => (subject.pausedBecause ? undefined : { code: 'webhook-not-paused' }),
  async apply(tx, { input: { webhookId, skipMissed }, now }) {
    await saveResumed(tx, webhookId, now, skipMissed ? await lastPosition(tx) : undefined)
    return { detail: { skipMissed } }
  },
})

handle(removeWebhook, {
  subject: (tx, { webhookId }) => lockWebhook(tx, webhookId),
  apply: (tx, { input, now }) => saveRemoved(tx, input.webhookId, now),
})

handle(testWebhook, {
  subject: (tx, { webhookId }) => lockWebhook(tx, webhookId),
  async apply(tx, { input: { webhookId, deliveryId }, now }) {
    const body = JSON.stringify({ type: TEST_EVENT, timestamp: now, data: { committeeId: tx.committeeId } })
    await addTest(tx, { deliveryId, webhookId, event: TEST_EVENT, body, at: now })
    return { detail: { deliveryId } }
  },
})

handle(sendDeliveryAgain, {
  subject: (tx, { deliveryId }) => lockDelivery(tx, deliveryId),
  async apply(tx, { input, subject, now }) {
    await saveAgain(tx, input.deliveryId, now)
    return { detail: { webhookId: subject.webhookId } }
  },
})

handle(skipDelivery, {
  subject: (tx, { deliveryId }) => lockDelivery(tx, deliveryId),
  refuses: (_tx, { subject }) => (subject.settled === 'waiting' ? undefined : { code: 'delivery-settled' }),
  async apply(tx, { input, subject }) {
    await saveSkipped(tx, input.deliveryId)
    return { detail: { webhookId: subject.webhookId } }
  },
})

handle(stopWebhook, {
  subject: (tx, { webhookId }) => lockWebhook(tx, webhookId),
  refuses: (_tx, { subject }) => (subject.pausedBecause ? { code: 'webhook-paused' } : undefined),
  async apply(tx, deed) {
    const { input, subject, now, house } = deed
    await savePaused(tx, input.webhookId, input.because, now)
    const path = house.areas.find(tx.committeeId)?.path ?? '-'
    const told = await listHolders(tx, 'secretary', path, dayOf(now))
    const facts = { name: subject.name, sinceAt: subject.failingSince ?? now }
    await notify(tx, told, { code: 'webhook-stopped', subject, caseId: null, facts }, deed)
    return { detail: { because: input.because, told: told.length } }
  },
})

answers(listWebhooks, { read: (tx, _input, { now }) => listWebhookRows(tx, now) })

answers(listDeliveries, {
  async read(tx, { webhookId, after, limit }) {
    const found = await listDeliveryRows(tx, webhookId, after, limit + 1)
    const rows = found.slice(0, limit)
    const last = found.length > limit ? rows.at(-1) : undefined
    return { rows, ...(last ? { next: `${last.madeAt}|${last.id}` } : {}) }
  },
})
