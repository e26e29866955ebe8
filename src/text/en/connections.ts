import type { Shape } from '../shape.ts'
import type { connectionWords as zh } from '../zh-CN/connections.ts'

export const connectionWords: Shape<typeof zh> = {
  actions: {
    'client.issue': 'Issue a key',
    'client.revoke': 'Revoke the key',
    'client.report': 'A matter from another platform',
    'client.update': 'Something added by another platform',
    'webhook.write': 'Save receiver',
    'webhook.renewSecret': 'New signing secret',
    'webhook.pause': 'Pause sending',
    'webhook.resume': 'Go on sending',
    'webhook.remove': 'Remove receiver',
    'webhook.test': 'Send a test',
    'webhook.sendAgain': 'Send again',
    'webhook.skip': 'Give this one up',
    'webhook.stop': 'Sending stopped by itself',
  },
  platform: { adds: '{name} adds:', saysSolved: '{name} says it is solved:' },
  refusals: {
    'client-revoked': 'This key has been revoked.',
    'webhook-address':
      'The address must begin with https; an inner address must be named in .env by the administrator.',
    'webhook-events': 'A platform is told of the course of matters only; leave out the others.',
    'webhook-too-many': 'A community has 20 receivers at most; remove one that is not used.',
    'webhook-paused': 'Sending is paused already.',
    'webhook-not-paused': 'Sending is not paused.',
    'delivery-settled': 'This message is settled already.',
  },
}
