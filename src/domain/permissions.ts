import type { ActionName } from './actions.ts'
import { announcementPermissions } from './announcements/permissions.ts'
import { casePermissions } from './cases/permissions.ts'
import { connectionPermissions } from './connections/permissions.ts'
import { documentPermissions } from './documents/permissions.ts'
import { doorPermissions } from './doors/permissions.ts'
import { drivePermissions } from './drives/permissions.ts'
import { meetingPermissions } from './meetings/permissions.ts'
import { identityPermissions } from './identity/permissions.ts'
import type { Rule } from './identity/rule.ts'
import { importPermissions } from './imports/permissions.ts'
import { lockPermissions } from './locks/permissions.ts'
import { mediationPermissions } from './mediation/permissions.ts'
import { messagePermissions } from './messages/permissions.ts'
import { parkingPermissions } from './parking/permissions.ts'
import { procedurePermissions } from './procedures/permissions.ts'
import type { QueryName } from './queries.ts'
import { rightPermissions } from './rights/permissions.ts'
import { registryPermissions } from './registry/permissions.ts'

export type Permitted = ActionName | QueryName

/**
 * The one table of rights: role × reach for everything that can be done or asked. Default is no: whatever has no row here
 * does not compile, whoever is not named in a row may not. Printed in docs/permissions.md, where a change is a readable diff.
 */
export const permissions: Record<Permitted, Rule> = {
  ...identityPermissions,
  ...registryPermissions,
  ...importPermissions,
  ...casePermissions,
  ...procedurePermissions,
  ...documentPermissions,
  ...connectionPermissions,
  ...messagePermissions,
  ...drivePermissions,
  ...meetingPermissions,
  ...doorPermissions,
  ...lockPermissions,
  ...parkingPermissions,
  ...announcementPermissions,
  ...mediationPermissions,
  ...rightPermissions,
}
