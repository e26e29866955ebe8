import type { ClientRow } from '../../domain/connections/queries.ts'
import { webhookEvents } from '../../domain/connections/webhook-events.ts'
import type { WebhookRow } from '../../domain/connections/webhook-queries.ts'
import {
  pauseWebhook,
  removeWebhook,
  renewWebhookSecret,
  resumeWebhook,
  writeWebhook,
} from '../../domain/connections/webhook.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'
import { EventChoice } from './EventChoice.tsx'

/** A receiver to be added, or the one given to be changed. */
export function webhookForm(words: Catalogue, clients: readonly ClientRow[], row?: WebhookRow): DeedForm {
  const say = words.desk.webhooks
  const webhookId = row?.id ?? newId()
  const holding = clients.filter(({ revokedAt, id }) => !revokedAt || id === row?.clientId)
  const isAddress = writeWebhook.input.shape.address
  return {
    action: writeWebhook,
    title: words.actions['webhook.write'],
    rest: () => ({ webhookId }),
    fields: [
      { kind: 'line', key: 'name', label: say.name, initial: row?.name ?? '' },
      {
        kind: 'line',
        key: 'address',
        label: say.address,
        initial: row?.address ?? '',
        complaint: (text) => (isAddress.safeParse(text.trim()).success ? undefined : say.addressWrong),
      },
      ...(holding.length > 0
        ? [
            {
              kind: 'pick' as const,
              key: 'clientId',
              label: say.client,
              optional: true,
              choices: holding.map(({ id, name }) => ({ value: id, label: name })),
              ...(row?.clientId ? { initial: row.clientId } : {}),
            },
          ]
        : []),
      {
        kind: 'own',
        key: 'events',
        label: say.events,
        control: <EventChoice />,
        initial: row?.events ?? [...webhookEvents.matters],
      },
    ],
    complaint: ({ events }) => (Array.isArray(events) && events.length > 0 ? undefined : say.noEvents),
    shape: ({ clientId, ...typed }) => ({ ...typed, clientId: clientId ?? null }),
  }
}

export function secretForm(words: Catalogue, { id: webhookId }: WebhookRow): DeedForm {
  const say = words.desk.webhooks
  return {
    action: renewWebhookSecret,
    title: words.actions['webhook.renewSecret'],
    hint: say.secretHint,
    rest: () => ({ webhookId }),
    fields: [
      {
        kind: 'choice',
        key: 'keepOld',
        label: say.keepOld,
        choices: [
          { value: true, label: say.keepOldDay },
          { value: false, label: say.keepOldNo },
        ],
        initial: true,
      },
    ],
  }
}

export function pauseForm(words: Catalogue, { id: webhookId, name }: WebhookRow): DeedForm {
  return {
    action: pauseWebhook,
    title: words.actions['webhook.pause'],
    hint: `${name}: ${words.desk.webhooks.pauseHint}`,
    rest: () => ({ webhookId }),
    fields: [],
  }
}

export function resumeForm(words: Catalogue, { id: webhookId, name }: WebhookRow): DeedForm {
  const say = words.desk.webhooks
  return {
    action: resumeWebhook,
    title: words.actions['webhook.resume'],
    hint: `${name}: ${say.resumeHint}`,
    rest: () => ({ webhookId }),
    fields: [
      {
        kind: 'choice',
        key: 'skipMissed',
        label: say.missed,
        choices: [
          { value: false, label: say.missedSend },
          { value: true, label: say.missedSkip },
        ],
        initial: false,
      },
    ],
  }
}

export function removeForm(words: Catalogue, { id: webhookId, name }: WebhookRow): DeedForm {
  return {
    action: removeWebhook,
    title: words.actions['webhook.remove'],
    hint: `${name}: ${words.desk.webhooks.removeHint}`,
    rest: () => ({ webhookId }),
    fields: [],
    danger: true,
  }
}
