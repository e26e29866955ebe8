/**
 * 标签: a place in a paper that is filled in. In the program it has a key, in a Word template its Chinese name: {居民姓名}.
 * Lists are written {#同住人}…{/同住人} around the row or lines that repeat.
 */
interface Named {
  /** The Chinese name, as it stands between braces in a Word template. */
  readonly name: string
  /** What belongs there, for whoever edits the template. */
  readonly meaning: string
}

interface TextTag extends Named {
  readonly form: 'text'
  readonly required: boolean
}

/** A day as an ISO string, also a month or a year alone (`2009-03`, `2009`); printed 2009年3月. */
interface DayTag extends Named {
  readonly form: 'day'
  readonly required: boolean
}

/** An instant as an ISO string; printed in Beijing time, 2026年11月23日 14:30. */
interface MomentTag extends Named {
  readonly form: 'moment'
  readonly required: boolean
}

export type FieldTag = TextTag | DayTag | MomentTag

/** Rows. Every row also gets 序号, and the paper the tag “<name>件数” with the number of rows. */
interface ListTag extends Named {
  readonly form: 'list'
  readonly required: boolean
  readonly fields: Readonly<Record<string, FieldTag>>
}

/** A QR code of the address that another tag holds; nobody fills it in. */
interface CodeTag extends Named {
  readonly form: 'qr'
  readonly of: string
}

/** Pictures of the signatures of one side, one a row: {#当事人签名}{当事人签名图}{/当事人签名}; a line for the pen where nobody has signed. */
interface SignsTag extends Named {
  readonly form: 'signs'
}

export type PaperTag = FieldTag | ListTag | CodeTag | SignsTag

/** What makes itself, and nobody fills in. */
export type PictureTag = CodeTag | SignsTag

export function isPicture(tag: PaperTag): tag is PictureTag {
  return tag.form === 'qr' || tag.form === 'signs'
}

type Required<F extends string> = { form: F; name: string; meaning: string; required: true }
type Optional<F extends string> = { form: F; name: string; meaning: string; required: false }

export const text = (name: string, meaning: string): Required<'text'> => ({
  form: 'text',
  name,
  meaning,
  required: true,
})
export const textIfAny = (name: string, meaning: string): Optional<'text'> => ({
  form: 'text',
  name,
  meaning,
  required: false,
})
export const day = (name: string, meaning: string): Required<'day'> => ({
  form: 'day',
  name,
  meaning,
  required: true,
})
export const dayIfAny = (name: string, meaning: string): Optional<'day'> => ({
  form: 'day',
  name,
  meaning,
  required: false,
})
export const moment = (name: string, meaning: string): Required<'moment'> => ({
  form: 'moment',
  name,
  meaning,
  required: true,
})
export const momentIfAny = (name: string, meaning: string): Optional<'moment'> => ({
  form: 'moment',
  name,
  meaning,
  required: false,
})

export function list<const F extends Readonly<Record<string, FieldTag>>>(
  name: string,
  meaning: string,
  fields: F,
) {
  return { form: 'list', name, meaning, required: true, fields } as const
}

export function listIfAny<const F extends Readonly<Record<string, FieldTag>>>(
  name: string,
  meaning: string,
  fields: F,
) {
  return { form: 'list', name, meaning, required: false, fields } as const
}

export function qrOf<const K extends string>(of: K, name: string, meaning: string) {
  return { form: 'qr', of, name, meaning } as const
}

export function signsOf(name: string, meaning: string) {
  return { form: 'signs', name, meaning } as const
}

type ValueOf<T> = T extends { form: 'list'; fields: infer F } ? readonly FactsOf<F>[] : string
type RequiredKeys<T> = { [K in keyof T]: T[K] extends { required: true } ? K : never }[keyof T]
type OptionalKeys<T> = { [K in keyof T]: T[K] extends { required: false } ? K : never }[keyof T]

/** What a caller gives for a set of tags: a string each (days and instants as ISO), rows for a list; pictures make themselves. */
export type FactsOf<T> = { readonly [K in RequiredKeys<T>]: ValueOf<T[K]> } & {
  readonly [K in OptionalKeys<T>]?: ValueOf<T[K]> | undefined
}
