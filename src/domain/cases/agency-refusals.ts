/** Why a rule of this part says no. */
export const agencyRefusals = [] as const
