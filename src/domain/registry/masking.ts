/** Masks count characters, not code units: `𠮷田` is two, and half a character is never shown. */
const STAR = '*'

function mask(text: string, front: number, back: number): string {
  const characters = Array.from(text)
  if (characters.length <= front + back) return STAR.repeat(characters.length)
  const hidden = STAR.repeat(characters.length - front - back)
  return characters.slice(0, front).join('') + hidden + characters.slice(characters.length - back).join('')
}

/** Only the last four are shown: the first six tell a place and the next eight the day of birth. */
export function maskIdNumber(number: string): string {
  return mask(number, 0, 4)
}

/** `138****1234`; a landline `****3456`. */
export function maskPhone(number: string): string {
  const characters = Array.from(number)
  return characters.length >= 11 ? mask(number, 3, 4) : mask(number, 0, Math.min(4, characters.length - 1))
}

/** The two-character surnames that are met (百家姓). */
const DOUBLE_SURNAMES = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 ' +
    '宇文 司徒 鲜于 司空 闾丘 令狐 呼延 第五 百里 东郭 南门 西门'
  ).split(' '),
)

/** `欧阳修` → `欧阳*`, `王小明` → `王**`; a name with `·` keeps its first character only. */
export function maskName(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= 1) return STAR
  const double = characters.length > 2 && DOUBLE_SURNAMES.has(characters.slice(0, 2).join(''))
  return mask(name, double ? 2 : 1, 0)
}
