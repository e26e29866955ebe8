/** Two tables side by side in one sheet: the same headers once more to the right, place and all. */
import { squeeze } from '../registry/half-width.ts'
import { hintOfHeader } from './header-words.ts'
import type { Layout } from './layout.ts'
import { levels } from './place.ts'

export interface Span {
  readonly from: number
  /** After the last column. */
  readonly to: number
}

/** One span a table; a single one for nearly every sheet. Members beside their head have no place of their own. */
export function tablesBeside({ headers }: Pick<Layout, 'headers'>): readonly Span[] {
  const whole = [{ from: 0, to: headers.length }]
  const words = headers.map((header) => squeeze(header))
  const start = words.findIndex((word) => word !== '')
  const first = words[start]
  if (first === undefined) return whole
  const starts = words.flatMap((word, column) => (word === first ? [column] : []))
  const width = (starts[1] ?? 0) - start
  const block = words.slice(start, start + width)
  const hints = block.map((word) => hintOfHeader(word)?.meaning)
  const isTable =
    starts.length >= 2 &&
    hints.some((hint) => hint === 'name' || hint === 'head') &&
    hints.some((hint) => hint === 'address' || levels.some((level) => level === hint)) &&
    starts.every((at) => block.every((word, step) => (words[at + step] ?? '') === word || word === ''))
  return isTable ? starts.map((from, at) => ({ from, to: starts[at + 1] ?? headers.length })) : whole
}
