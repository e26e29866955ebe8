/** Names that are bound into the seals of this module: schema.table.column. */
export const VISIT_WORDS = 'drives.visit.words'
