/** Why a rule of this module says no. */
export const registryRefusals = [] as const
