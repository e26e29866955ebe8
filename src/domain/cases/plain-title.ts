const LONGEST = 40
export const PLAIN_WORDS = 160

/** Numbers of people and papers: six digits or more, however they are spaced. */
const LONG_NUMBER = /\d(?:[\s-]?\d){5,}[\dXx]?/gu
const GREETING =
  /^(?:您好|你好|请问|我想反映一下|我想反映|我要反映|反映|我叫[^,，。;；\s]{1,6}|[,，.。:：!！;；\s])+/u
const END = /[。！？!?；;\n]/u

/**
 * One line for lists and links: the first sentence, at most 40 characters, without the greeting, the caller's name after
 * 我叫 and long numbers. Lists show it without asking who looks, so it must not carry what is sealed elsewhere.
 */
export function plainTitle(text: string): string {
  const rest = withoutNames(text)
  const sentence = (rest.split(END)[0] ?? '').replace(/\s+/gu, ' ').trim() || rest.slice(0, LONGEST).trim()
  const characters = Array.from(sentence)
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : sentence
}

/** All that was said, as far as it serves to find the same matter again: without greeting, the caller's name and long numbers. */
export function plainWords(text: string): string {
  return Array.from(withoutNames(text).replace(/\s+/gu, ' ')).slice(0, PLAIN_WORDS).join('')
}

function withoutNames(text: string): string {
  const plain = text.normalize('NFKC').replace(LONG_NUMBER, '…').trim()
  return plain.replace(GREETING, '') || plain
}
