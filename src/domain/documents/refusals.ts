import { fileRefusals } from './file-refusals.ts'

/** Why a rule of this module says no. */
export const documentRefusals = [
  /** One of the twenty certificates a committee may not issue (民发〔2020〕20号); facts: name, issuer. */
  'certificate-banned',
  /** facts: names. */
  'paper-facts-missing',
  /** facts: names. */
  'paper-day-unread',
  'paper-known',
  'paper-door-unknown',
  'seal-keeper-missing',
  'seal-approver-unknown',
  /** facts: n, first. */
  'template-tags-wrong',
  'template-not-received',
  'template-shipped-already',
  ...fileRefusals,
] as const
