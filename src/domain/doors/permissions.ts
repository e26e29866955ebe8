import { community, office, own, type Rule } from '../identity/rule.ts'

export const doorPermissions = {
  // Grid workers knock at the doors of their own grid.
  'doorVisit.record': community,
  'correction.record': community,
  'correction.confirm': office,
  // Whoever noted it by mistake takes it back.
  'correction.dismiss': { ...own, ...office },
  'correction.reopen': office,
  'device.enrol': community,
  // The own one; the office any of its community, as for a lost phone.
  'device.revoke': { ...own, ...office },
  // A phone whose session is over may still say so: the program writes it down then.
  'device.wiped': { ...own, system: 'area' },
  // Whose phone it is, and nobody for somebody else.
  'sendPass.give': own,
  'kept.retry': office,
  'kept.putAside': office,
  'kept.read': office,
  'outboxFile.take': office,
  'device.list': community,
  'correction.list': office,
  'kept.list': office,
  'door.waiting': office,
  'door.visits': community,
} as const satisfies Record<string, Rule>
