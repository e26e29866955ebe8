/** Names that are bound into the seals of this module: schema.table.column. */
export const PAPER_HEAD = 'documents.paper.head'
export const PAPER_FACTS = 'documents.paper.facts'
export const VOID_REASON = 'documents.paper.void_reason'
export const SEAL_WORDS = 'documents.seal_entry.words'
