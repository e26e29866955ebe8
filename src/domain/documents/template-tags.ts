import { paperKinds, type PaperKind, type PaperKindCode } from './paper-kinds.ts'
import { isPicture, type PaperTag } from './paper-kinds-tag.ts'

/** A tag as found in a template: its name, and the lists {#…} it stands in, outermost first. */
export interface FoundTag {
  readonly name: string
  readonly within: readonly string[]
  /** {#name}: opens a list or a condition. */
  readonly opens: boolean
}

/**
 * What is wrong with a template's tags. *unknown*: the kind has no such tag; *missing*: a required one is not in the
 * template; *outside*: a row's tag outside its list; *not-opened*: a list written like a plain tag.
 */
export interface TagFinding {
  readonly code: 'unknown' | 'missing' | 'outside' | 'not-opened'
  readonly tag: string
  /** unknown: the tag that was probably meant. outside: the list it belongs to. */
  readonly hint?: string
}

/** The number of a row, in every list. */
export const rowNumberTag = '序号'
/** One of the signatures of a side: 当事人签名图. */
export const signatureTagOf = (side: string) => `${side}图`
/** The number of rows of a list: 材料件数. */
export const countTagOf = (list: string) => `${list}件数`

/** All tags of a kind with their meaning, for whoever edits a template. */
export function tagListOf(
  code: PaperKindCode,
): readonly { name: string; meaning: string; required: boolean; list?: string }[] {
  return tagsOf(code).flatMap((tag) => {
    const own = { name: tag.name, meaning: tag.meaning, required: !isPicture(tag) && tag.required }
    if (tag.form === 'signs') return [own, { ...own, name: signatureTagOf(tag.name), list: tag.name }]
    if (tag.form !== 'list') return [own]
    const fields = Object.values(tag.fields)
    return [
      own,
      ...fields.map(({ name, meaning, required }) => ({ name, meaning, required, list: tag.name })),
    ]
  })
}

/** Compares the tags of a template with those of its kind; an empty answer means that it may be used. */
export function checkTemplateTags(code: PaperKindCode, found: readonly FoundTag[]): readonly TagFinding[] {
  const tags = tagsOf(code)
  const findings = found.flatMap((tag) => findingOf(tags, tag) ?? [])
  const used = new Set(found.map(({ name }) => name))
  const missing = tags.filter((tag) => !isPicture(tag) && tag.required && !used.has(tag.name))
  return unique([...findings, ...missing.map(({ name }): TagFinding => ({ code: 'missing', tag: name }))])
}

function findingOf(tags: readonly PaperTag[], { name, within, opens }: FoundTag): TagFinding | undefined {
  const own = tags.find((tag) => tag.name === name)
  const inside = new Set(within.flatMap((list) => fieldNames(tags.find((tag) => tag.name === list))))
  if (inside.has(name)) return undefined
  if (own) return repeats(own) && !opens ? { code: 'not-opened', tag: name } : undefined
  const lists = tags.filter((tag) => tag.form === 'list')
  if (lists.some((list) => countTagOf(list.name) === name)) return undefined
  const home = tags.find((list) => fieldNames(list).includes(name))
  if (home) return { code: 'outside', tag: name, hint: home.name }
  const known = [...tags.map((tag) => tag.name), ...tags.flatMap(fieldNames)]
  const hint = nearest(name, known)
  return hint ? { code: 'unknown', tag: name, hint } : { code: 'unknown', tag: name }
}

function tagsOf(code: PaperKindCode): readonly PaperTag[] {
  const kind: PaperKind = paperKinds[code]
  return Object.values(kind.tags)
}

const repeats = ({ form }: PaperTag) => form === 'list' || form === 'signs'

function fieldNames(tag: PaperTag | undefined): string[] {
  if (tag?.form === 'signs') return [signatureTagOf(tag.name)]
  return tag?.form === 'list' ? [rowNumberTag, ...Object.values(tag.fields).map(({ name }) => name)] : []
}

/** The known name that shares most characters, at least half of the longer one. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const scored = known.map((other) => {
    const common = Array.from(name).filter((mark) => other.includes(mark)).length
    return { other, score: common / Math.max(name.length, other.length) }
  })
  const best = scored.sort((a, b) => b.score - a.score)[0]
  return best && best.score >= 0.5 ? best.other : undefined
}

function unique(findings: readonly TagFinding[]): TagFinding[] {
  const seen = new Map(findings.map((finding) => [`${finding.code} ${finding.tag}`, finding]))
  return [...seen.values()]
}
