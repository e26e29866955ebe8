import { announcementActions } from './announcements/actions.ts'
import { caseActions } from './cases/actions.ts'
import { connectionActions } from './connections/actions.ts'
import { documentActions } from './documents/actions.ts'
import { doorActions } from './doors/actions.ts'
import { driveActions } from './drives/actions.ts'
import { meetingActions } from './meetings/actions.ts'
import { identityActions } from './identity/actions.ts'
import { importActions } from './imports/actions.ts'
import type { Action } from './kit/action.ts'
import { lockActions } from './locks/actions.ts'
import { mediationActions } from './mediation/actions.ts'
import { messageActions } from './messages/actions.ts'
import { parkingActions } from './parking/actions.ts'
import { procedureActions } from './procedures/actions.ts'
import { rightActions } from './rights/request.ts'
import { registryActions } from './registry/actions.ts'

/** All that can be done in Linli. What is not in this list cannot be sent, permitted, named or handled. */
export const actions = [
  ...identityActions,
  ...registryActions,
  ...importActions,
  ...caseActions,
  ...procedureActions,
  ...documentActions,
  ...connectionActions,
  ...messageActions,
  ...driveActions,
  ...meetingActions,
  ...doorActions,
  ...lockActions,
  ...parkingActions,
  ...announcementActions,
  ...mediationActions,
  ...rightActions,
] as const

export type ActionName = (typeof actions)[number]['name']

const byName = new Map<string, Action>(actions.map((action) => [action.name, action]))

export function findAction(name: string): Action | undefined {
  return byName.get(name)
}
