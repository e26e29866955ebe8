/** Why a rule of this module says no. */
export const caseRefusals = [] as const
