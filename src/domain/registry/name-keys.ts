import { pinyin } from 'pinyin-pro'
import { familyNameLength } from './family-name.ts'

export interface NameKeys {
  /** Full pinyin without tones and blanks, small letters: what typing in full finds. `ouyangxiu` */
  readonly sortKey: string
  /** First letter of each character, or of each word in letters. `oyx` */
  readonly initials: string
  /** Syllables with blanks between: the order of lists, in which no 梁 stands among the 李 (`li na` before `liang an`). */
  readonly order: string
}

/** Family names read in their own way, where the dictionary gives the everyday reading. */
const FAMILY: Readonly<Record<string, string>> = { 种: 'chong', 祭: 'zhai', 么: 'yao', 佴: 'nai', 秘: 'bi' }

/** Variants of 吉 and 土 that the dictionary has no reading for. */
const RARE: Readonly<Record<string, string>> = { '\u{20BB7}': 'ji', '\u{2123D}': 'tu' }

/**
 * Keys of a name for order and search. The family name is read as one (单 shan, 仇 qiu, 曾 zeng, 解 xie, 朴 piao, 盖 ge), the
 * given name as words (重阳 chong yang). Words in letters lose their accents; a character without a reading is left out.
 */
export function nameKeys(name: string): NameKeys {
  const characters = Array.from(name)
  const length = HAN.test(characters[0] ?? '') ? familyNameLength(characters) : 0
  const family = characters.slice(0, length).join('')
  const given = characters.slice(length).join('')
  const syllables = [...once(families, family, readFamily), ...once(givens, given, readGiven)]
  return {
    sortKey: syllables.join(''),
    initials: syllables.map((syllable) => syllable[0]).join(''),
    order: syllables.join(' '),
  }
}

const HAN = /^\p{Script=Han}/u

function readFamily(family: string): readonly string[] {
  const own = FAMILY[family]
  return own ? [own] : readHan(family, 'all')
}

function readGiven(given: string): readonly string[] {
  const runs = given.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []
  return runs.flatMap((run) => (HAN.test(run) ? readHan(run, 'off') : words(run)))
}

/** One syllable a character; ü is written v, as it is typed. */
function readHan(run: string, surname: 'all' | 'off'): readonly string[] {
  const syllables = pinyin(run, { toneType: 'none', type: 'array', surname, v: true })
  return syllables
    .map((syllable) => RARE[syllable] ?? syllable)
    .filter((syllable) => /^[a-z]+$/.test(syllable))
}

function words(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[a-z0-9]+/g) ?? []
}

type Readings = Map<string, readonly string[]>
const families: Readings = new Map()
const givens: Readings = new Map()
const KEPT = 20_000

/** 王 and 建国 come a thousand times in a roster: each is looked up once. */
function once(
  known: Readings,
  part: string,
  reading: (part: string) => readonly string[],
): readonly string[] {
  const kept = known.get(part)
  if (kept) return kept
  if (known.size >= KEPT) known.clear()
  const fresh = reading(part)
  known.set(part, fresh)
  return fresh
}
