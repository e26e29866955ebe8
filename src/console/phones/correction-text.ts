import type { Seen } from '../../domain/doors/correction.ts'
import type { CorrectionRow } from '../../domain/doors/queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { sayDay } from '../../ui/kit/when.ts'

/** What was seen, in one phrase. */
export function seenText(words: Catalogue, language: string, seen: Seen): string {
  const say = words.desk.phones
  switch (seen.kind) {
    case 'movedIn':
      return [seen.name, seen.relation, seen.phone].filter(Boolean).join(' ')
    case 'movedOut': {
      const where = seen.wentTo ? fill(say.wentTo, { where: seen.wentTo }) : ''
      return fill(say.movedOutOn, { day: sayDay(words, language, seen.on), where })
    }
    case 'newPhone':
    case 'deadPhone':
      return seen.number
    case 'name':
      return seen.value
    case 'flag':
      return fill(seen.holds ? say.holds : say.holdsNot, { flag: words.registry.flags[seen.flag] })
    case 'area':
      return fill(say.areaOf, { value: seen.value })
    case 'occupancy':
      return words.registry.occupancies[seen.value]
  }
}

/** What the books say in its place. */
export function booksText(words: Catalogue, { seen, now }: CorrectionRow): string {
  const say = words.desk.phones
  switch (seen.kind) {
    case 'movedIn':
    case 'newPhone':
      return say.addsTo
    case 'deadPhone':
      return say.takesAway
    case 'movedOut':
      return now === true ? say.livesHere : say.livedHere
    case 'flag':
      return fill(now === true ? say.holds : say.notNoted, { flag: words.registry.flags[seen.flag] })
    case 'area':
      return now === null ? say.notInBooks : fill(say.areaOf, { value: Number(now) })
    case 'occupancy': {
      const names: Readonly<Record<string, string>> = words.registry.occupancies
      return names[String(now)] ?? say.notInBooks
    }
    case 'name':
      return now === null ? say.notInBooks : String(now)
  }
}
