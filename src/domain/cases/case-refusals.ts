/** Why a rule of this part says no. */
export const caseCoreRefusals = [] as const
