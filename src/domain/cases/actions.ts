import { agencyActions } from './agency-actions.ts'
import { caseCoreActions } from './case-actions.ts'
import { escalationActions } from './escalation.ts'

export const caseActions = [...caseCoreActions, ...agencyActions, ...escalationActions] as const
