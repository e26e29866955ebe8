/** Why a rule of this module says no. */
export const documentRefusals = [] as const
