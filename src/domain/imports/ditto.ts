import { squeeze } from '../registry/half-width.ts'

const words =
  /^(同上|上同|同前|同|同上行|同上一?行|同上户|同上家|与上同|同户主|同一户|如上|同左|上|do\.?|ditto|id\.?)$/i
/** 〃, ″, ", “, ”, '', ··, ↑, …: signs alone. Dashes and slashes usually mean that there is nothing. */
const signs = /^[〃″‶〞＂"“”„'‘’`′´¨¨丷〟々仝↑⇑▲^∧:：;；,，…·•.。|丨]+$/
const dashedSign = /^[-—–]+[〃″"“”'']+[-—–]+$/

/** Does this cell say "the same as above"? */
export function isDitto(text: string): boolean {
  if (text.length === 0 || text.length > 6 || !mayBegin(text)) return false
  const bare = squeeze(text).replace(/^[(（]|[)）]$/g, '')
  return bare !== '' && (words.test(bare) || signs.test(bare) || dashedSign.test(bare))
}

/** A cell that says "nothing here": dashes, slashes, 无. */
export function isNothing(text: string): boolean {
  if (text.length > 8 && text.trim().length > 8) return false
  return /^\s*([-—–/\\]+|无|暂无|没有|空|不详|未知|N\/A|null|\*+)?\s*$/i.test(text)
}

/** Quick refusal: most cells begin with a digit or with a character that no ditto begins with. */
function mayBegin(text: string): boolean {
  const code = text.charCodeAt(0)
  if (code >= 48 && code <= 57) return false
  return code < 0x4e00 || code > 0x9fff || beginnings.has(code)
}

const beginnings = new Set(Array.from('同上如与仝', (mark) => mark.charCodeAt(0)))
