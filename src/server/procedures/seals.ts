/** Names that are bound into the seals of this module: schema.table.column. */
export const STEP_NOTE = 'procedures.step.note'
export const FILING_SUBJECT = 'procedures.filing.subject'
export const FILING_TEXT = 'procedures.filing.text'
export const FILING_ANSWER = 'procedures.filing.answer'
