/** Why a rule of this module says no. */
export const connectionRefusals = [
  'client-revoked',
  /** Without https, or a host that the operator has not allowed. */ 'webhook-address',
  /** A platform is told of matters only. */ 'webhook-events',
  /** Twenty at most. */ 'webhook-too-many',
  'webhook-paused',
  'webhook-not-paused',
  /** Taken or given up already. */ 'delivery-settled',
] as const
