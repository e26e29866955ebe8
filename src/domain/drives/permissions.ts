import { community, office, type Rule } from '../identity/rule.ts'

/** What the law asks for is set by whoever answers for it. */
const settings = { ...office, systemAdministrator: 'area' } as const satisfies Rule

export const drivePermissions = {
  'drive.open': office,
  'drive.close': office,
  'driveTarget.plan': office,
  'driveTarget.locate': office,
  'driveTarget.leave': office,
  // Grid workers knock at the doors of their own grid.
  'driveVisit.record': community,
  'driveNotice.serve': community,
  'driveNotice.serveMany': office,
  'ballot.open': office,
  'ballot.announce': office,
  'ballot.vote': community,
  'ballot.correct': office,
  'ballot.close': office,
  'ballot.publish': office,
  'scan.add': community,
  'scan.remove': office,
  'owned.write': office,
  'threshold.write': { secretary: 'area', systemAdministrator: 'area' },
  'drive.list': community,
  'drive.page': community,
  'driveTarget.list': community,
  'drive.front': community,
  'driveTarget.page': community,
  'drive.preview': office,
  'drive.matchHomes': office,
  'driveTarget.doors': office,
  'ballot.list': office,
  'ballot.draft': office,
  'ballot.page': office,
  'ballot.homes': office,
  'ballot.party': office,
  'ballot.sealed': office,
  'scan.get': community,
  'owned.page': office,
  'threshold.list': settings,
} as const satisfies Record<string, Rule>
