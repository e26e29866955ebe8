import { community, office, own, type Rule } from '../identity/rule.ts'

/** Whoever sets up a community: keys and texts, never the messages themselves. */
const settings = { secretary: 'area', systemAdministrator: 'area' } as const satisfies Rule
const program = { system: 'area' } as const satisfies Rule
const holder = { resident: 'opened' } as const satisfies Rule

export const messagePermissions = {
  'channel.write': settings,
  'messageTemplate.write': settings,
  'messageRules.write': settings,
  'message.test': settings,
  'message.begin': program,
  'message.settle': program,
  'message.receipt': program,
  'message.again': { ...office, systemAdministrator: 'area' },
  'message.open': holder,
  'message.stop': holder,
  'message.setStop': community,
  'message.erase': program,
  'noticeChoice.write': own,

  'channel.list': settings,
  'messageTemplate.list': settings,
  'messageRules.page': settings,
  'message.recent': { ...office, systemAdministrator: 'area' },
  'message.ofCase': community,
  'message.sink': { ...office, systemAdministrator: 'area' },
  'noticeChoice.own': own,
} as const satisfies Record<string, Rule>
