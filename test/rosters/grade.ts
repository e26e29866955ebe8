/** How well a roster was understood, against the truth it was made from. */
import type { Understanding } from '../../src/domain/imports/understanding.ts'
import type { Defect } from './spoil.ts'
import type { Home, Resident } from './town.ts'

export interface Grade {
  /** People of the truth that were found once, at their home. */
  readonly right: number
  readonly missing: readonly string[]
  /** People understood who are nobody, or somebody a second time. */
  readonly tooMany: readonly string[]
  /** Found, but something known about them is wrong. */
  readonly wrongFacts: readonly string[]
  readonly defects: readonly { readonly kind: Defect; readonly planted: number; readonly counted: number }[]
}

export function gradeUnderstanding(
  truth: readonly Home[],
  defects: ReadonlyMap<Defect, number>,
  found: Understanding,
): Grade {
  const homes = new Map(found.homes.map((home) => [home.key, home]))
  const left = new Map<string, Understanding['people'][number][]>()
  for (const person of found.people) {
    const home = homes.get(person.home ?? '')
    const key = [person.name, home?.compound, home?.building, home?.stair, home?.room].join('|')
    left.set(key, [...(left.get(key) ?? []), person])
  }
  const missing: string[] = []
  const wrongFacts: string[] = []
  let right = 0
  for (const home of truth) {
    for (const person of home.people) {
      const key = [person.name, home.compound, home.building, home.stair, home.room].join('|')
      const there = left.get(key) ?? []
      const at = there.findIndex(
        (each) => !each.idNumber || each.idNumber.slice(0, 14) === person.id.slice(0, 14),
      )
      const [match] = at === -1 ? [] : there.splice(at, 1)
      if (!match) missing.push(key)
      else {
        right++
        wrongFacts.push(...compare(person, match))
      }
    }
  }
  const tooMany = [...left].flatMap(([key, people]) =>
    people.map((person) => `${key} ${person.mentions.map((m) => `${m.sheet}:${m.row}`).join()}`),
  )
  return {
    right,
    missing,
    tooMany,
    wrongFacts,
    defects: [...defects].map(([kind, planted]) => ({ kind, planted, counted: counted(found, kind) })),
  }
}

function compare(person: Resident, match: Understanding['people'][number]): string[] {
  const wrong: string[] = []
  if (match.birth !== undefined && !person.birth.startsWith(match.birth))
    wrong.push(`${person.name} birth ${match.birth} not ${person.birth}`)
  if (match.idTrust === 'sure' && match.idNumber !== person.id)
    wrong.push(`${person.name} id ${match.idNumber}`)
  if (match.idTrust === 'sure' && match.sex !== (person.male ? 'male' : 'female'))
    wrong.push(`${person.name} sex ${match.sex}`)
  if (person.phone !== '' && !match.phones.includes(person.phone))
    wrong.push(`${person.name} phone ${match.phones.join()} not ${person.phone}`)
  return wrong
}

function counted(found: Understanding, kind: Defect): number {
  const listed = [...found.findings, ...found.skipped].find((each) => each.kind === kind)?.count
  return listed ?? found.questions.filter((question) => question.kind === kind).length
}

/** ±2 %, and always at least one: 2 % of ten is nothing. */
export function isWithin(planted: number, found: number): boolean {
  return Math.abs(planted - found) <= Math.max(0, Math.floor(planted * 0.02))
}
