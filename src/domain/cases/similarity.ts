import { pinyin } from 'pinyin-pro'
import { daysBetween, dayOf, type Instant } from '../kit/dates.ts'

/** What of a matter tells whether it may be the same as another. Titles and place words carry no names. */
export interface Likeness {
  readonly kindCode: string | null
  readonly dwellingId: string | null
  readonly compoundId: string | null
  readonly text: string
  /** What was said when it was reported, where it is at hand. */
  readonly said?: string
  readonly reportedAt: Instant
}

export const likenessReasons = ['sameHome', 'sameCompound', 'sameKind', 'words', 'sound', 'lately'] as const
export type LikenessReason = (typeof likenessReasons)[number]

export interface Likelihood {
  readonly weight: number
  /** What share of words and place both have, 0–1: which comes first among those of one weight. */
  readonly close: number
  readonly why: readonly LikenessReason[]
}

/** From here on it is worth a look. */
export const WORTH_A_LOOK = 3
const WEIGHT = { sameHome: 4, sameCompound: 2, sameKind: 2, words: 3, sound: 3, lately: 0.5 } as const
const SAME_WORDS = 0.45
const SAME_SOUND = 0.5
/** In whole reports many pairs are alike by chance: more of them must be, and there must be some. */
const SAID_PAIRS = 5
const SAID_AT_MOST = 400
const LATELY_DAYS = 14

/**
 * How likely two matters are the same one: by place, kind, words and time. Words are compared by their pairs of characters; where
 * they differ, by their sounds, so that 楼到堆物 finds 楼道堆物 and 三有小区 finds 三友小区. That it was lately is told only beside
 * another reason, and only puts in order: many things happen in a fortnight.
 */
export function likelihood(one: Likeness, other: Likeness): Likelihood {
  return likelihoodTo(one)(other)
}

/** The same for one beside hundreds: what is heard and read in the one is found out once. */
export function likelihoodTo(one: Likeness): (other: Likeness) => Likelihood {
  const signs = charactersOf(one.text)
  const [inWords, inSound] = [alikeTo(pairs(signs)), alikeTo(pairs(soundsOf(signs)))]
  const said = charactersOf(`${one.text} ${one.said ?? ''}`)
  const [saidSo, soundsSo] = [alikeTo(pairs(said), SAID_PAIRS), alikeTo(pairs(soundsOf(said)), SAID_PAIRS)]
  const day = dayOf(one.reportedAt)
  return (other) => {
    const why: LikenessReason[] = []
    if (one.dwellingId && one.dwellingId === other.dwellingId) why.push('sameHome')
    if (one.compoundId && one.compoundId === other.compoundId) why.push('sameCompound')
    if (one.kindCode && one.kindCode === other.kindCode) why.push('sameKind')
    const others = charactersOf(other.text)
    const their = other.said ? charactersOf(`${other.text} ${other.said.slice(0, SAID_AT_MOST)}`) : []
    const close = Math.max(inWords(pairs(others)), saidSo(pairs(their)))
    if (close >= SAME_WORDS) why.push('words')
    else if (inSound(pairs(soundsOf(others))) >= SAME_SOUND || soundsSo(pairs(soundsOf(their))) >= SAME_SOUND)
      why.push('sound')
    const days = Math.abs(daysBetween(day, dayOf(other.reportedAt)))
    if (why.length > 0 && days <= LATELY_DAYS) why.push('lately')
    return { why, close, weight: why.reduce((sum, reason) => sum + WEIGHT[reason], 0) }
  }
}

/** Chinese characters, letters and figures, in one width and case; everything else says nothing. */
function charactersOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{L}\p{N}]/gu) ?? []
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
function soundsOf(signs: readonly string[]): readonly string[] {
  return signs.map((sign) => {
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

/** Says of others what share of their pairs, or of its own where they have more, both have: a long report may hold the short one. */
function alikeTo(one: readonly string[], atLeast = 2): (other: readonly string[]) => number {
  const times = new Map<string, number>()
  for (const pair of one) times.set(pair, (times.get(pair) ?? 0) + 1)
  return (other) => {
    const least = Math.min(one.length, other.length)
    // One of them says too little.
    if (least < atLeast) return 0
    const left = new Map<string, number>()
    let both = 0
    for (const pair of other) {
      const still = left.get(pair) ?? times.get(pair)
      if (!still) continue
      both += 1
      left.set(pair, still - 1)
    }
    return both / least
  }
}
