import { sha256 } from '../kit/sha256.ts'

export const allotmentRules = ['lottery', 'turns', 'needFirst'] as const
/** 摇号, 轮候 (who has had the fewest turns comes first), 困难优先 (wheelchairs and the like come first). */
export type AllotmentRule = (typeof allotmentRules)[number]

/** One line of the printed list of applicants. */
export interface Applicant {
  /** As printed: a home's address, or a number. No two alike. */
  readonly code: string
  /** Terms in which a space was held already. */
  readonly turns: number
  /** Needs an accessible space, by the rule that was published. */
  readonly need: boolean
}

export interface OfferedSpace {
  readonly code: string
  readonly accessible: boolean
}

export interface Allotted {
  readonly code: string
  /** 1 is drawn first. */
  readonly place: number
  /** SHA-256 that decided. */
  readonly lot: string
  /** Absent: waiting list. */
  readonly space?: string
}

/** What is published before the seed is known: who takes part, which spaces, which rule. Sorted, so that nobody orders it. */
export function allotmentList(
  rule: AllotmentRule,
  applicants: readonly Applicant[],
  spaces: readonly OfferedSpace[],
): string {
  const people = applicants.map(({ code, turns, need }) => `${code}\t${turns}\t${need ? 1 : 0}\n`).sort()
  const places = spaces.map(({ code, accessible }) => `${code}\t${accessible ? 1 : 0}\n`).sort()
  return [`${rule}\n`, ...people, ...places].join('')
}

/**
 * The lot of one applicant: SHA-256 over the published seed, the code of the frozen list (its own SHA-256) and the applicant's
 * code, one a line. At home: `printf '%s\n%s\n%s' SEED LIST CODE | sha256sum`.
 */
export function lotOf(seed: string, listCode: string, code: string): string {
  return sha256(`${seed}\n${listCode}\n${code}`)
}

/**
 * Allots by the published rule; small lots come first, and the seed is made public only after the list (docs/allotment.md).
 * Spaces are given in the order of their codes; an accessible one only to somebody who needs it, as long as
 * somebody is left who does. Throws a RangeError when a code stands twice.
 */
export function allot(
  rule: AllotmentRule,
  seed: string,
  applicants: readonly Applicant[],
  spaces: readonly OfferedSpace[],
): readonly Allotted[] {
  unique(applicants)
  unique(spaces)
  const listCode = sha256(allotmentList(rule, applicants, spaces))
  const drawn = applicants
    .map((applicant) => ({ applicant, lot: lotOf(seed, listCode, applicant.code) }))
    .sort((one, other) => rank(rule, one.applicant, other.applicant) || (one.lot < other.lot ? -1 : 1))
  const left = [...spaces].sort((one, other) => (one.code < other.code ? -1 : 1))
  return drawn.map(({ applicant, lot }, index) => {
    const needy = drawn.slice(index).some((later) => later.applicant.need)
    const at = choose(left, applicant.need, needy)
    const space = at < 0 ? undefined : left.splice(at, 1)[0]!.code
    return { code: applicant.code, place: index + 1, lot, ...(space === undefined ? {} : { space }) }
  })
}

function rank(rule: AllotmentRule, one: Applicant, other: Applicant): number {
  if (rule === 'turns') return one.turns - other.turns
  if (rule === 'needFirst') return Number(other.need) - Number(one.need)
  return 0
}

function choose(left: readonly OfferedSpace[], need: boolean, needy: boolean): number {
  const accessible = left.findIndex((space) => space.accessible)
  if (need && accessible >= 0) return accessible
  const plain = left.findIndex((space) => !space.accessible)
  if (plain >= 0) return plain
  return needy && !need ? -1 : accessible
}

function unique(list: readonly { readonly code: string }[]): void {
  const codes = new Set(list.map(({ code }) => code))
  if (codes.size !== list.length) throw new RangeError('a code stands twice in the list')
}

/** What a printed list says, read back from its text, so that anybody draws again with nothing but list and seed. */
export interface FrozenList {
  readonly rule: AllotmentRule
  readonly applicants: readonly Applicant[]
  readonly spaces: readonly OfferedSpace[]
}

/** `undefined`: not the text of a list. */
export function readAllotmentList(text: string): FrozenList | undefined {
  const [first = '', ...lines] = text.split('\n').filter(Boolean)
  const rule = allotmentRules.find((one) => one === first)
  const cells = lines.map((line) => line.split('\t'))
  if (!rule || cells.some(({ length }) => length !== 2 && length !== 3)) return undefined
  const applicants = cells
    .filter(({ length }) => length === 3)
    .map(([code = '', turns, need]) => ({ code, turns: Number(turns), need: need === '1' }))
  const spaces = cells
    .filter(({ length }) => length === 2)
    .map(([code = '', accessible]) => ({ code, accessible: accessible === '1' }))
  return allotmentList(rule, applicants, spaces) === text ? { rule, applicants, spaces } : undefined
}
