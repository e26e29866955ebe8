/** Names that are bound into the seals of this module: schema.table.column. */
export const VISIT_WORDS = 'drives.visit.words'
export const LEAVING_WORDS = 'drives.target.left_words'
export const OUTSIDE_OWNER = 'drives.outside_owner.name'
export const SCAN_NAME = 'drives.scan.name'
