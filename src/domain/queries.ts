import { announcementQueries } from './announcements/queries.ts'
import { caseQueries } from './cases/queries.ts'
import { connectionQueries } from './connections/queries.ts'
import { documentQueries } from './documents/queries.ts'
import { doorQueries } from './doors/queries.ts'
import { driveQueries } from './drives/queries.ts'
import { meetingQueries } from './meetings/queries.ts'
import { identityQueries } from './identity/queries.ts'
import { importQueries } from './imports/queries.ts'
import type { Query } from './kit/query.ts'
import { lockQueries } from './locks/queries.ts'
import { mediationQueries } from './mediation/queries.ts'
import { messageQueries } from './messages/queries.ts'
import { parkingQueries } from './parking/queries.ts'
import { procedureQueries } from './procedures/queries.ts'
import { rightQueries } from './rights/queries.ts'
import { registryQueries } from './registry/queries.ts'

/** All that can be asked of Linli. */
export const queries = [
  ...identityQueries,
  ...registryQueries,
  ...importQueries,
  ...caseQueries,
  ...procedureQueries,
  ...documentQueries,
  ...connectionQueries,
  ...messageQueries,
  ...driveQueries,
  ...meetingQueries,
  ...lockQueries,
  ...parkingQueries,
  ...announcementQueries,
  ...doorQueries,
  ...mediationQueries,
  ...rightQueries,
] as const

export type QueryName = (typeof queries)[number]['name']

const byName = new Map<string, Query>(queries.map((query) => [query.name, query]))

export function findQuery(name: string): Query | undefined {
  return byName.get(name)
}
