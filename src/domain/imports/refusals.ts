/** Why a rule of this module says no. */
export const importRefusals = [
  /** The file was not taken in by this server. */ 'workbook-not-received',
  /** The same file is being worked on already; facts: day. */ 'workbook-under-way',
  /** Nothing in it can be put on the books here. */ 'import-without-people',
  /** An answer to a question that is not asked, or that is none of its choices. */ 'answer-unknown',
  /** It has been read anew since. */ 'import-read-anew',
  /** Later parts are taken back first. */ 'import-part-order',
] as const
