import { ballotQueries } from './ballot-queries.ts'
import { driveListQueries } from './drive-queries.ts'
import { scanFile } from './scan.ts'

export const driveQueries = [...driveListQueries, ...ballotQueries, scanFile] as const
