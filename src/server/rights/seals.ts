/** Names that are bound into the seals of this module: schema.table.column. */
export const RIGHT_WORDS = 'rights.request.words'
export const RIGHT_PROOF = 'rights.request.proof'
export const RIGHT_ANSWER = 'rights.request.answer'
