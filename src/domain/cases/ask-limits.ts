/** How often was asked on the public page, counted by keyed hashes (docs/resident-page.md). `now` is not among them. */
export interface AskCounts {
  readonly deviceHour: number
  readonly deviceDay: number
  readonly networkHour: number
  /** This telephone from this network, in a day. */
  readonly phoneHereDay: number
  /** This telephone from anywhere, in a day. */
  readonly phoneDay: number
  /** Wrong answers to the question from this network, in an hour. */
  readonly wrongHour: number
  /** Questions handed out to this network, in an hour. */
  readonly questionsHour: number
  /** Questions in words among them: easier for a script, so there are few. */
  readonly wordsHour: number
}

/**
 * `ask`: below it a person is not bothered, from it on a question is asked. `most`: from it on nothing is taken in until time has passed.
 * A mobile network hides hundreds of families behind one address: its limits are wide, and the question holds off the script.
 */
export const ASK_LIMITS = {
  deviceHour: { ask: 3 },
  deviceDay: { most: 20 },
  networkHour: { ask: 10, most: 60 },
  phoneHereDay: { ask: 3 },
  phoneDay: { most: 10 },
  wrongHour: { most: 12 },
  questionsHour: { most: 90 },
  wordsHour: { most: 6 },
} as const

export type AskVerdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'question' }
  /** When the oldest of what was counted is forgotten is not told: it would tell of others in the same network. */
  | { readonly kind: 'tooOften'; readonly minutes: number }

const HOUR = 60
const DAY = 24 * 60

/** May somebody ask now, and must a question be answered first? */
export function askVerdict(counts: AskCounts): AskVerdict {
  if (counts.deviceDay >= ASK_LIMITS.deviceDay.most || counts.phoneDay >= ASK_LIMITS.phoneDay.most)
    return { kind: 'tooOften', minutes: DAY }
  const hourly = ['networkHour', 'wrongHour', 'questionsHour'] as const
  if (hourly.some((one) => counts[one] >= ASK_LIMITS[one].most)) return { kind: 'tooOften', minutes: HOUR }
  const near = ['deviceHour', 'networkHour', 'phoneHereDay'] as const
  return near.some((one) => counts[one] >= ASK_LIMITS[one].ask) ? { kind: 'question' } : { kind: 'free' }
}

/** What can be drawn so that anybody knows it at a glance. */
export const pictureNames = [
  'umbrella',
  'house',
  'tree',
  'fish',
  'cup',
  'flower',
  'sun',
  'car',
  'apple',
] as const
export type PictureName = (typeof pictureNames)[number]

/** For whoever cannot see: one of six words is of the kind that is asked for; read aloud, and chosen by pressing. */
export const wordGroups = {
  food: ['bread', 'watermelon', 'rice', 'cabbage', 'egg'],
  clothes: ['coat', 'hat', 'gloves', 'shoes', 'scarf'],
  vehicle: ['bus', 'bicycle', 'train', 'plane', 'boat'],
  animal: ['cat', 'cow', 'sheep', 'chicken', 'horse'],
} as const
export type WordGroup = keyof typeof wordGroups
export type Word = (typeof wordGroups)[WordGroup][number]

/** As it is sent to the page; the right choice stays on the server. */
export type Challenge =
  | {
      readonly id: string
      readonly find: PictureName
      /** PNG `data:` addresses. */ readonly pictures: readonly string[]
    }
  | { readonly id: string; readonly find: WordGroup; readonly words: readonly Word[] }

export const CHOICES = 6
