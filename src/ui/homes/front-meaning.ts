import { deeds } from '../../domain/registry/dwelling.ts'
import type { FrontCell } from '../../domain/registry/home-view.ts'
import { homeStates } from '../../domain/registry/hukou-status.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'

/** How a home looks. Colour is never the only signal: `mark` says the same in a letter or sign, `name` in words. */
export interface Paint {
  readonly tone: FrontTone
  readonly mark: string
  readonly name: string
}
type FrontTone = 'plain' | 'good' | 'note' | 'due' | 'danger' | 'empty'

/** What the colours of a house front say: the paints it knows, in the legend's order, and which one a home gets. */
export interface Meaning {
  readonly key: string
  readonly name: string
  readonly paints: readonly Paint[]
  readonly of: (cell: FrontCell) => Paint
}

export const homeMeanings = ['states', 'lettings', 'deeds', 'households'] as const

/** The meaning called `key`: one of `homeMeanings`, or the code of a flag. */
export function meaningOf(words: Catalogue, key: string): Meaning {
  const say = words.desk.homes.front
  const { marks } = say
  const { homeStates: states, deeds: deedNames } = words.registry
  const others: Paint = { tone: 'plain', mark: '', name: say.hasNot }
  switch (key) {
    case 'states':
      return byCode(key, say.states, homeStates, ({ state }) => state, {
        registered: { tone: 'good', mark: '✓', name: states.registered },
        let: { tone: 'note', mark: marks.let, name: states.let },
        empty: { tone: 'empty', mark: marks.empty, name: states.empty },
        unknown: { tone: 'plain', mark: marks.unknown, name: states.unknown },
      })
    case 'lettings':
      return byCode(
        key,
        say.lettings,
        ['let', 'empty', 'others'],
        ({ state }) => (state === 'let' || state === 'empty' ? state : 'others'),
        {
          let: { tone: 'note', mark: marks.let, name: states.let },
          empty: { tone: 'due', mark: marks.empty, name: states.empty },
          others,
        },
      )
    case 'deeds':
      return byCode(key, say.deeds, deeds, ({ deed }) => deed, {
        private: { tone: 'good', mark: marks.private, name: deedNames.private },
        public: { tone: 'note', mark: marks.public, name: deedNames.public },
        none: { tone: 'due', mark: marks.none, name: deedNames.none },
        unknown: { tone: 'plain', mark: marks.unknown, name: deedNames.unknown },
      })
    case 'households':
      return byCode(
        key,
        say.households,
        ['several', 'others'],
        ({ households }) => (households > 1 ? 'several' : 'others'),
        { several: { tone: 'note', mark: marks.several, name: say.several }, others },
      )
    default: {
      const names: Readonly<Record<string, string>> = words.registry.flags
      const flag = names[key] ?? key
      return byCode(key, flag, ['has', 'others'], ({ flags }) => (flags.includes(key) ? 'has' : 'others'), {
        has: { tone: 'due', mark: marks.some, name: fill(say.hasFlag, { flag }) },
        others,
      })
    }
  }
}

function byCode<C extends string>(
  key: string,
  name: string,
  codes: readonly C[],
  codeOf: (cell: FrontCell) => C,
  paints: Readonly<Record<C, Paint>>,
): Meaning {
  return { key, name, paints: codes.map((code) => paints[code]), of: (cell) => paints[codeOf(cell)] }
}

/** Flags that hold for somebody in one of these homes, the most frequent first, with the number of homes. */
export function flagsSeen(cells: readonly FrontCell[]): readonly { code: string; homes: number }[] {
  const counts = new Map<string, number>()
  for (const code of cells.flatMap(({ flags }) => flags)) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, homes]) => ({ code, homes })).sort((a, b) => b.homes - a.homes)
}
