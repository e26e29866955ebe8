/** Why a rule of this module says no. */
export const connectionRefusals = ['client-revoked'] as const
