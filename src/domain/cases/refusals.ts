import { agencyRefusals } from './agency-refusals.ts'
import { caseCoreRefusals } from './case-refusals.ts'

export const caseRefusals = [...caseCoreRefusals, ...agencyRefusals] as const
