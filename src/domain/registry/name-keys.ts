import { pinyin } from 'pinyin-pro'

export interface NameKeys {
  /** Full pinyin without tones and blanks, small letters: order of lists, and what typing in full finds. `ouyangxiu` */
  readonly sortKey: string
  /** First letter of each character. `oyx` */
  readonly initials: string
}

/**
 * Keys of a name for order and search. The first character is read as a surname (单 shan, 仇 qiu, 曾 zeng, 解 xie, 朴 piao,
 * 盖 ge); letters that are no Chinese are kept; a character without a known reading is left out.
 */
export function nameKeys(name: string): NameKeys {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(Boolean)
  return { sortKey: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join('') }
}
