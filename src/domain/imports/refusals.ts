/** Why a rule of this module says no. */
export const importRefusals = [] as const
