import { hardest } from '../../domain/drives/progress.ts'
import { stances, type Stance } from '../../domain/drives/stance.ts'
import type { DoorRecord } from '../../domain/sync/field-record.ts'
import { isDoneToday, isUnfinished, reasonsAt } from '../../domain/sync/todays-doors.ts'
import { fill } from '../../text/shape.ts'
import type { Meaning, Paint } from '../../ui/homes/front-meaning.ts'
import type { PhoneWords } from '../words.tsx'

export const frontMeanings = ['round', 'stance', 'open'] as const
export type FrontMeaning = (typeof frontMeanings)[number]

const stanceTones: Record<Stance, Paint['tone']> = {
  agrees: 'good',
  conditional: 'note',
  hesitates: 'due',
  against: 'danger',
  unmet: 'empty',
  notOwner: 'plain',
  removed: 'good',
}

/** What the colours say on the phone: today's round, where people stand, what is open. A mark says the same each time. */
export function meaningOf(
  words: PhoneWords,
  key: FrontMeaning,
  doors: ReadonlyMap<string, DoorRecord>,
  today: string,
): Meaning {
  const say = words.field.buildings
  const { paints, marks } = say
  const none: Paint = { tone: 'plain', mark: '', name: paints.none }
  const of = (paintOf: (door: DoorRecord) => Paint) => (cell: { readonly dwellingId: string }) => {
    const door = doors.get(cell.dwellingId)
    return door ? paintOf(door) : none
  }
  if (key === 'stance') return byStance(words, of)
  const done: Paint = { tone: 'good', mark: marks.done, name: paints.done }
  if (key === 'round') {
    const todo: Paint = { tone: 'due', mark: marks.todo, name: paints.todo }
    const later: Paint = { tone: 'note', mark: marks.later, name: paints.later }
    return {
      key,
      name: say.meanings.round,
      paints: [todo, done, later, none],
      of: of((door) => {
        if (isDoneToday(door, today)) return done
        if (reasonsAt(door, today).length > 0) return todo
        return door.open.some(isUnfinished) ? later : none
      }),
    }
  }
  const counted = [1, 2, 3, 4].map((n): Paint => {
    const more = n === 4
    return {
      tone: n === 1 ? 'note' : 'due',
      mark: more ? '4+' : String(n),
      name: fill(more ? say.countMore : say.countMark, { n }),
    }
  })
  return {
    key,
    name: say.meanings.open,
    paints: [...counted, none],
    of: of(({ open }) => {
      const n = open.filter(isUnfinished).length
      return n === 0 ? none : counted[Math.min(n, 4) - 1]!
    }),
  }
}

function byStance(words: PhoneWords, of: (paintOf: (door: DoorRecord) => Paint) => Meaning['of']): Meaning {
  const say = words.field.buildings
  const listed: Paint = { tone: 'empty', mark: say.stanceMarks.unmet, name: words.field.door.noStance }
  const off: Paint = { tone: 'plain', mark: '', name: say.paints.noDrive }
  const paints = new Map(
    stances.map((stance): [Stance, Paint] => [
      stance,
      {
        tone: stanceTones[stance],
        mark: say.stanceMarks[stance],
        name: stance === 'unmet' ? listed.name : words.drives.stances[stance],
      },
    ]),
  )
  paints.set('unmet', listed)
  return {
    key: 'stance',
    name: say.meanings.stance,
    paints: [...paints.values(), off],
    of: of((door) => {
      const said = door.open.flatMap((item) => (item.kind === 'drive' ? [item.stance] : []))
      const shown = hardest(said)
      return said.length === 0 ? off : ((shown && paints.get(shown)) ?? listed)
    }),
  }
}
