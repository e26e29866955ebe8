import { agencyPermissions } from './agency-permissions.ts'
import { caseCorePermissions } from './case-permissions.ts'

export const casePermissions = { ...caseCorePermissions, ...agencyPermissions } as const
