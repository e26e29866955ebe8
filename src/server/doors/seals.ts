/** Names that are bound into the seals of this module: schema.table.column. */
export const VISIT_WORDS = 'doors.visit.words'
export const SEEN = 'doors.correction.seen'
export const NOT_TAKEN = 'doors.correction.reason'
export const KEPT_BODY = 'doors.kept.body'
export const PUT_ASIDE = 'doors.kept.reason'
