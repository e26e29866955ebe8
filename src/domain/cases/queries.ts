import { agencyQueries } from './agency-queries.ts'
import { caseCoreQueries } from './case-queries.ts'

export const caseQueries = [...caseCoreQueries, ...agencyQueries] as const
