import type { SheetBlock } from './sheet.ts'

interface Listed {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Cells across that can still be read at the gate, and rows that fit below the words of a poster. */
const CELLS = 8
const ROWS = 12

/** A long and narrow list is set several lines of it side by side, read across: so it needs fewer sheets, and every sheet goes on. */
export function sideBySide({ head, rows }: Listed): SheetBlock {
  const wanted = Math.ceil(rows.length / ROWS)
  const times = Math.max(1, Math.min(wanted, Math.floor(CELLS / head.length), 3))
  const beside = <T>(line: (of: number) => readonly T[]): readonly T[] =>
    Array.from({ length: times }, (_, of) => line(of)).flat()
  const widest = head.map((title, at) =>
    Math.max(...[title, ...rows.map((row) => row[at] ?? '')].map(spaceOf)),
  )
  return {
    kind: 'table',
    widths: beside(() => widest),
    head: beside(() => head),
    rows: Array.from({ length: Math.ceil(rows.length / times) }, (_, at) =>
      beside((of) => rows[at * times + of] ?? head.map(() => '')),
    ),
  }
}

/** Roughly how wide words are set, with the space around them: a Chinese sign is as wide as two letters. */
function spaceOf(words: string): number {
  return 2 + Array.from(words).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1.1), 0)
}
