/** Zero-width marks, direction marks, byte order mark, control characters: they take no room and mean nothing in a cell. */
const invisible = /\p{Cf}|(?![\t\n\r])\p{Cc}/gu
const solid = /^[!-~\u4E00-\u9FFF]*$/
const plain = /^[ -~\u4E00-\u9FFF]*$/

const wide = /[\uFF01-\uFF5E\u3000\u00A0\u2002-\u200A\u202F\u205F]/
const wideAll = new RegExp(wide, 'g')

/**
 * Full-width letters, digits and punctuation (１２３，Ｘ) as their ASCII twins, every kind of blank as a plain one,
 * invisible characters gone. Chinese characters stay as they are: compatibility forms in names are not touched.
 */
export function toHalfWidth(text: string): string {
  if (plain.test(text)) return text
  const visible = text.replace(invisible, '')
  if (!wide.test(visible)) return visible
  return visible.replace(wideAll, (mark) => {
    const code = mark.charCodeAt(0)
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' '
  })
}

/** Half-width, without any blank or line break: for words that are compared, never for what is kept. */
export function squeeze(text: string): string {
  if (solid.test(text)) return text
  return toHalfWidth(text).replace(/\s+/g, '')
}

const digitsOfHan: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** A Chinese numeral up to 九十九 (十二, 二十, 三) or digit by digit (一〇二) as a number; `undefined` for other text. */
export function readHanNumber(text: string): number | undefined {
  if (!/^[〇零一二两三四五六七八九十]+$/.test(text)) return undefined
  const ten = text.indexOf('十')
  if (ten === -1) return Number(Array.from(text, (mark) => digitsOfHan[mark]).join(''))
  if (ten > 1 || text.length - ten > 2 || text.indexOf('十', ten + 1) !== -1) return undefined
  const tens = ten === 0 ? 1 : (digitsOfHan[text[0] ?? ''] ?? 0)
  return tens * 10 + (digitsOfHan[text[ten + 1] ?? '零'] ?? 0)
}
