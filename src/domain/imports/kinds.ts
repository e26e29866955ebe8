/**
 * Machine codes of everything an import reports. They are contracts: they appear in `linli import --json` and key the
 * text catalogue. Counted once a person (not once a row) unless said otherwise.
 */

/** Values that cannot be fully believed: somebody should look. */
export const doubtKinds = [
  'id-check-digit-wrong',
  'id-too-short',
  'id-too-long',
  'id-lost-to-a-number-cell',
  'id-masked',
  'id-not-understood',
  'id-date-impossible',
  'id-used-twice',
  'sex-against-id',
  'birth-against-id',
  'birth-not-understood',
  'phone-wrong',
  'phone-lost-to-a-number-cell',
  'name-odd',
  'relation-not-understood',
  'address-not-understood',
] as const

/** Values that were written in a careless way and are certain after tidying. */
export const tidiedKinds = [
  'id-with-blanks',
  'id-small-x',
  'id-full-width',
  'id-of-15-digits',
  'name-with-blanks',
  'phone-as-number',
  'phone-with-dashes',
  'phone-with-blanks',
  'phone-full-width',
  'two-phones-in-a-cell',
  'birth-as-serial-number',
  'id-and-phone-swapped',
] as const

/** Habits of a sheet. `ditto-marks` and `homes-in-one-cell` count rows, `merged-homes` homes, the others sheets. */
export const habitKinds = [
  'ditto-marks',
  'homes-in-one-cell',
  'merged-homes',
  'two-row-headers',
  'address-from-sheet-name',
  'hidden-sheet',
] as const

/** Words that must not be collected here (police, justice, mental health): left out, only counted. */
export const leftOutKinds = ['not-collected-here'] as const

export const findingKinds = [...doubtKinds, ...tidiedKinds, ...habitKinds, ...leftOutKinds] as const
export type FindingKind = (typeof findingKinds)[number]

/** Rows that carry no person: counted in rows. */
export const skipKinds = [
  'footer-rows',
  'row-twice',
  'repeated-header',
  'title-row',
  'section-row',
  'note-row',
  'no-name',
  'empty-home',
  'not-imported-yet',
] as const
export type SkipKind = (typeof skipKinds)[number]

/** What the office is asked. One question may stand for several rows. */
export const questionKinds = [
  'one-person-in-two-homes',
  'same-id-two-names',
  'same-name-same-home',
  'no-home',
  'unclear-column',
  'compound-spelled-two-ways',
  'sheet-not-understood',
] as const
export type QuestionKind = (typeof questionKinds)[number]
