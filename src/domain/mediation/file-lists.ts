/**
 * 纠纷类别 as the statistics of the ministry count them; the last three came with newer lists (domain study A6). These ship; each
 * office's own list stands in lists.ts.
 */
export const disputeTypes = [
  'family',
  'neighbours',
  'housing',
  'compensation',
  'contract',
  'land',
  'demolition',
  'labour',
  'familyPlanning',
  'village',
  'environment',
  'traffic',
  'medical',
  'property',
  'business',
  'consumer',
  'online',
  'other',
] as const
export type ShippedDisputeType = (typeof disputeTypes)[number]
/** A code of the office's list. */
export type DisputeType = string

/** Who set it going: a side's application, the committee itself, or moved by police, entrusted by court, assigned by government. */
export const mediationSources = ['application', 'own', 'police', 'court', 'government'] as const
export type MediationSource = (typeof mediationSources)[number]

/** 化解方式 (GB/T 31000-2015). */
export const mediationMethods = [
  'mediation',
  'administrative',
  'judicial',
  'arbitration',
  'lawsuit',
  'otherWay',
] as const
export type ShippedMethod = (typeof mediationMethods)[number]
export type MediationMethod = string

/** 保管期限 and its years; `null`: for ever. Local archives set their own, so it is chosen when a file is put away. */
export const retentions = { short: 10, long: 30, permanent: null } as const
export type ShippedRetention = keyof typeof retentions
export type Retention = string
export const retentionCodes = ['short', 'long', 'permanent'] as const satisfies readonly ShippedRetention[]

/** How a mediation without agreement ends: a side refuses, it failed, or both sides want no more. */
export const endings = ['refused', 'failed', 'withdrawn'] as const
export type Ending = (typeof endings)[number]

/** Who else may sit at the table, with the parties' consent (人民调解法 art. 20). An employer can also be a party. */
export const participantRelations = [
  'relative',
  'neighbour',
  'colleague',
  'employer',
  'expert',
  'agency',
  'socialWorker',
] as const
export type ParticipantRelation = (typeof participantRelations)[number]
