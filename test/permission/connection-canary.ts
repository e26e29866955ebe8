import { newId } from '../../src/domain/kit/ids.ts'
import type { Deeds, Telling } from './canaries.ts'

export const connectionIds = () => ({
  clientId: newId(),
  webhookId: newId(),
  deliveryId: newId(),
  exportId: newId(),
})

/** Other platforms: one that reports, one that is told, and orders of the hotline. */
export function connectionDeeds({ ids, serial, name }: Telling): Deeds {
  return [
    ['client.issue', { clientId: ids.clientId, name: '随手拍' }],
    [
      'webhook.write',
      {
        webhookId: ids.webhookId,
        name: '街道平台',
        address: 'https://receiver.example/hook',
        events: ['case.report'],
      },
    ],
    [
      'hotlineOrder.keep',
      { header: ['工单编号', '来电人'], orders: [{ number: `HS${serial}`, cells: [`HS${serial}`, name] }] },
    ],
    ['webhook.test', { webhookId: ids.webhookId, deliveryId: ids.deliveryId }],
  ]
}
