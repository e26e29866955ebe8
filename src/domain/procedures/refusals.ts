/** Why a rule of this module says no. */
export const procedureRefusals = [
  /** facts: papers (names) */ 'step-papers-missing',
  /** facts: steps (names) */ 'step-too-early',
  'step-unknown',
  'step-done-already',
  'step-not-done',
  /** The step is finished by the answer to its filing, not by hand. */ 'step-needs-filing',
  'paper-unknown',
  'paper-not-reusable',
  /** facts: until (day) */ 'paper-expired',
  /** facts: steps (names) */ 'procedure-not-complete',
  'procedure-open-already',
  'procedure-unknown',
  'filing-number-missing',
  'filing-sent-already',
] as const
