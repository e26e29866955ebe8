/** Why a rule of this module says no. */
export const procedureRefusals = [] as const
