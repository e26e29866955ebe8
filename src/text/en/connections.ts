import type { Shape } from '../shape.ts'
import type { connectionWords as zh } from '../zh-CN/connections.ts'

export const connectionWords: Shape<typeof zh> = {
  actions: {
    'client.issue': 'Issue a key',
    'client.revoke': 'Revoke the key',
    'client.report': 'A matter from another platform',
  },
  refusals: { 'client-revoked': 'This key has been revoked.' },
}
