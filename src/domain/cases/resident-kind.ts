import { sayingsIn } from './kind-sayings.ts'

/** What is chosen when the words fit nothing; the desk puts it right. */
export const KIND_OTHER = 'other'

/** Two characters that stand in nearly every request say nothing of its kind. */
const EMPTY_PAIRS = new Set([
  '没有',
  '不到',
  '找人',
  '帮忙',
  '小区',
  '社区',
  '我们',
  '我家',
  '家里',
  '一个',
  '有人',
  '什么',
])

/** An everyday word counts as two pairs of the narrowest name. */
const SAYING = 6

/**
 * Which kind a resident's sentence is probably about: the one whose everyday words it has, and whose names share the most pairs
 * of characters with it, the narrowest level counting most. Only a proposal for the desk; with nothing in common there is none.
 */
export function guessKind(
  words: string,
  kinds: readonly { readonly code: string; readonly path: readonly string[] }[],
): string | undefined {
  const said = pairs(words)
  let best: { readonly code: string; readonly score: number } | undefined
  for (const { code, path } of kinds) {
    const named = path.reduce((sum, name, level) => sum + (level + 1) * shared(said, name), 0)
    const score = named + SAYING * sayingsIn(words, code)
    if (score > (best?.score ?? 0)) best = { code, score }
  }
  return best?.code
}

function shared(said: ReadonlySet<string>, name: string): number {
  return [...pairs(name)].filter((pair) => said.has(pair)).length
}

function pairs(text: string): ReadonlySet<string> {
  const characters = Array.from(text.replace(/[^\p{L}\p{N}]/gu, ''))
  const all = characters.slice(1).map((character, at) => `${characters[at]}${character}`)
  return new Set(all.filter((pair) => !EMPTY_PAIRS.has(pair)))
}
