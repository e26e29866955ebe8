import { community, office, type Rule } from '../identity/rule.ts'

export const drivePermissions = {
  'drive.open': office,
  'drive.close': office,
  'driveTarget.plan': office,
  'driveTarget.locate': office,
  'driveTarget.leave': office,
  // Grid workers knock at the doors of their own grid.
  'driveVisit.record': community,
  'driveNotice.serve': community,
  'ballot.open': office,
  'ballot.vote': community,
  'ballot.close': office,
  'drive.list': community,
  'drive.page': community,
  'driveTarget.list': community,
  'drive.front': community,
  'driveTarget.page': community,
  'drive.preview': office,
  'drive.matchHomes': office,
  'ballot.page': office,
} as const satisfies Record<string, Rule>
