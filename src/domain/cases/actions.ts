import { agencyActions } from './agency-actions.ts'
import { caseCoreActions } from './case-actions.ts'

export const caseActions = [...caseCoreActions, ...agencyActions] as const
