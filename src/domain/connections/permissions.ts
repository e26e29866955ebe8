import type { Rule } from '../identity/rule.ts'

const keys = { secretary: 'area', systemAdministrator: 'area' } as const satisfies Rule
const own = { client: 'opened' } as const satisfies Rule

export const connectionPermissions = {
  'client.issue': keys,
  'client.revoke': keys,
  'client.list': keys,
  'client.report': own,
  'client.update': own,
  'client.requests': own,
  'client.updates': own,
  // What leaves the house by itself is set up by whoever answers for the house, or runs the program.
  'webhook.write': keys,
  'webhook.renewSecret': keys,
  'webhook.pause': keys,
  'webhook.resume': keys,
  'webhook.remove': keys,
  'webhook.test': keys,
  'webhook.sendAgain': keys,
  'webhook.skip': keys,
  'webhook.stop': { system: 'area' },
  'webhook.list': keys,
  'webhook.deliveries': keys,
} as const satisfies Record<string, Rule>
