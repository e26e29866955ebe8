import { community, office, type Rule } from '../identity/rule.ts'

export const lockPermissions = {
  'lock.enter': office,
  // Grid workers knock, look and take pictures in their own grid.
  'lock.notify': community,
  'lock.ownRemoval': community,
  'lock.postpone': office,
  'lock.patrol': community,
  'lock.planPatrol': office,
  'lockPicture.add': community,
  'lockPicture.remove': office,
  'keptProperty.take': community,
  'keptProperty.handBack': office,
  'actionDay.plan': office,
  'actionDay.change': office,
  'actionDay.invite': office,
  'actionDay.addLocks': office,
  'actionDay.came': office,
  'actionDay.result': community,
  'actionDay.finish': office,
  'actionDay.cancel': office,
  'lock.list': community,
  'lock.patrols': community,
  'lock.page': community,
  'lockPicture.get': community,
  'actionDay.list': community,
  'actionDay.page': community,
} as const satisfies Record<string, Rule>
