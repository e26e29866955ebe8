import { pinyin } from 'pinyin-pro'
import { daysBetween, dayOf, type Instant } from '../kit/dates.ts'

/** What of a matter tells whether it may be the same as another. Titles and place words carry no names. */
export interface Likeness {
  readonly kindCode: string | null
  readonly dwellingId: string | null
  readonly compoundId: string | null
  readonly text: string
  readonly reportedAt: Instant
}

export const likenessReasons = ['sameHome', 'sameCompound', 'sameKind', 'words', 'sound', 'lately'] as const
export type LikenessReason = (typeof likenessReasons)[number]

export interface Likelihood {
  readonly weight: number
  readonly why: readonly LikenessReason[]
}

/** From here on it is worth a look. */
export const WORTH_A_LOOK = 3
const WEIGHT = { sameHome: 4, sameCompound: 2, sameKind: 2, words: 3, sound: 3, lately: 0.5 } as const
const SAME_WORDS = 0.45
const SAME_SOUND = 0.5
const LATELY_DAYS = 14

/**
 * How likely two matters are the same one: by place, kind, words and time. Words are compared by their pairs of characters; where
 * they differ, by their sounds, so that 楼到堆物 finds 楼道堆物 and 三有小区 finds 三友小区. That it was lately is told only beside
 * another reason, and only puts in order: many things happen in a fortnight.
 */
export function likelihood(one: Likeness, other: Likeness): Likelihood {
  const why: LikenessReason[] = []
  if (one.dwellingId && one.dwellingId === other.dwellingId) why.push('sameHome')
  if (one.compoundId && one.compoundId === other.compoundId) why.push('sameCompound')
  if (one.kindCode && one.kindCode === other.kindCode) why.push('sameKind')
  const characters = charactersOf(one.text)
  if (alike(pairs(characters), pairs(charactersOf(other.text))) >= SAME_WORDS) why.push('words')
  else if (alike(pairs(soundsOf(one.text)), pairs(soundsOf(other.text))) >= SAME_SOUND) why.push('sound')
  const days = Math.abs(daysBetween(dayOf(one.reportedAt), dayOf(other.reportedAt)))
  if (why.length > 0 && days <= LATELY_DAYS) why.push('lately')
  return { why, weight: why.reduce((sum, reason) => sum + WEIGHT[reason], 0) }
}

/** Chinese characters, letters and figures, in one width and case; everything else says nothing. */
function charactersOf(text: string): readonly string[] {
  return Array.from(text.normalize('NFKC').toLowerCase()).filter((sign) =>
    /[\p{Script=Han}\p{L}\p{N}]/u.test(sign),
  )
}

const BLURRED: readonly (readonly [RegExp, string])[] = [
  [/^(z|c|s)h/u, '$1'],
  [/^n(?=[aeiou])/u, 'l'],
  [/^hu(?=[a-z])/u, 'f'],
  [/ng$/u, 'n'],
]

const heard = new Map<string, string>()
const HEARD_AT_MOST = 5000

/** The sound of each character as somebody of the north or south may type it: zh as z, n as l, eng as en. */
function soundsOf(text: string): readonly string[] {
  return charactersOf(text).map((sign) => {
    const known = heard.get(sign)
    if (known !== undefined) return known
    const plain = pinyin(sign, { toneType: 'none', type: 'string', v: true })
    const sound = BLURRED.reduce((said, [pattern, by]) => said.replace(pattern, by), plain)
    if (heard.size < HEARD_AT_MOST) heard.set(sign, sound)
    return sound
  })
}

function pairs(signs: readonly string[]): readonly string[] {
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}

/** Share of the pairs that both have, of the shorter one's: a long report may hold the short one. 0 where one says too little. */
function alike(one: readonly string[], other: readonly string[]): number {
  const least = Math.min(one.length, other.length)
  if (least < 2) return 0
  const left = [...other]
  let both = 0
  for (const pair of one) {
    const at = left.indexOf(pair)
    if (at < 0) continue
    both += 1
    left.splice(at, 1)
  }
  return both / least
}
