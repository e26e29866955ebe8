import { ballotQueries } from './ballot-queries.ts'
import { driveListQueries } from './drive-queries.ts'

export const driveQueries = [...driveListQueries, ...ballotQueries] as const
