/** Which column means what: header words and values are weighed together, and each meaning goes to its best column. */
import type { ColumnEvidence } from './column-evidence.ts'
import { argmax, namesOf } from './column-evidence.ts'
import { hintOfHeader } from './header-words.ts'
import type { Meaning } from './meanings.ts'

export interface Column {
  readonly column: number
  readonly meaning: Meaning
  /** 0 to 1. */
  readonly confidence: number
}

/** Meanings that several columns may carry. */
const shared = new Set<Meaning>(['phone', 'flags', 'flag-mark', 'remark', 'other'])

/** Meanings whose values have a shape: words alone are not believed when filled cells contradict. */
const shaped = new Set<Meaning>([
  'id-number',
  'phone',
  'birth',
  'sex',
  'relation',
  'members',
  'age',
  'serial',
])

const least = 0.55

export function decideColumns(
  headers: readonly string[],
  evidence: readonly ColumnEvidence[],
  known: ReadonlyMap<number, Meaning> = new Map(),
): Column[] {
  const bids: { meaning: Meaning; column: number; score: number }[] = []
  evidence.forEach((found, column) => {
    const answered = known.get(column)
    if (answered) bids.push({ meaning: answered, column, score: 99 })
    else
      for (const [meaning, score] of scoresOf(headers[column] ?? '', found))
        bids.push({ meaning, column, score })
  })
  bids.sort((a, b) => b.score - a.score || a.column - b.column)
  const byColumn = new Map<number, Column>()
  const taken = new Set<Meaning>()
  for (const { meaning, column, score } of bids) {
    if (score < least || byColumn.has(column) || (taken.has(meaning) && !shared.has(meaning))) continue
    byColumn.set(column, { column, meaning, confidence: Math.min(1, Math.round(score * 60) / 100) })
    taken.add(meaning)
  }
  nameAndHead(headers, evidence, byColumn, known)
  placeColumns(headers, evidence, byColumn)
  return evidence.map((_, column) => byColumn.get(column) ?? { column, meaning: 'other', confidence: 0 })
}

/** Score of every meaning a column might have: header words up to 1, values up to 2. Names and heads come later. */
function scoresOf(header: string, found: ColumnEvidence): Map<Meaning, number> {
  const scores = new Map<Meaning, number>()
  const add = (meaning: Meaning, score: number): void => {
    if (score > 0) scores.set(meaning, (scores.get(meaning) ?? 0) + score)
  }
  const hint = hintOfHeader(header)
  byValues(found, add, header === '')
  if (!hint) return scores
  if (hint.meaning === 'remark') scores.delete('flags')
  if (hint.meaning === 'other') {
    for (const meaning of ['address', 'birth', 'phone', 'compound', 'id-number'] as const) {
      scores.set(meaning, (scores.get(meaning) ?? 0) - 1.2)
    }
    add('other', 0.8)
    return scores
  }
  const contradicted = contradicts(hint.meaning, found, scores.get(hint.meaning) ?? 0)
  if (!contradicted) add(hint.meaning, hint.strength)
  return scores
}

/** A header is not believed against its values. Odd ID numbers (passports, wrong dates) are no contradiction. */
function contradicts(meaning: Meaning, found: ColumnEvidence, score: number): boolean {
  if (!shaped.has(meaning) || found.filled < 5 || score >= 0.15) return false
  if (meaning === 'sex') return [...found.values].some((value) => !/^[0129]$/.test(value))
  if (meaning !== 'id-number') return true
  return found.part('phone') + found.part('name') + found.part('date') + found.part('kin') >= 0.5
}

function byValues(
  found: ColumnEvidence,
  add: (meaning: Meaning, score: number) => void,
  nameless: boolean,
): void {
  const { part } = found
  if (found.filled === 0) return
  add('members', 2.2 * part('members'))
  add('id-number', 2 * part('id'))
  add('phone', 1.6 * part('phone'))
  add('birth', 0.7 * part('date') * (1 - found.recentDates) + 1.6 * found.birthAgrees)
  add('sex', 1.6 * Math.max(part('sex'), found.sexAgrees > 0.8 ? found.sexAgrees : 0))
  add('relation', part('kin') > 0.3 ? 1.8 * part('kin') : part('kin'))
  add('nation', 1.5 * part('nation'))
  add('residence', 1.3 * part('residence'))
  add('political', 1.3 * part('political'))
  add('education', 1.3 * part('education'))
  add('flags', 1.1 * part('flag'))
  // One or two words in a column that is nearly empty are no column of places.
  if (found.filled < 3 && found.fill < 0.2) return
  add('grid', 1.5 * part('grid'))
  add('address', 1.5 * part('address'))
  add('compound', 0.9 * part('compound') + (part('compound') > 0.5 && found.changes < 0.5 ? 0.5 : 0))
  add('room', 0.7 * part('room') + 1.1 * part('door'))
  add('building', 1.2 * part('buildingUnit') + 0.25 * part('smallInt'))
  add('stair', 1.3 * part('stairUnit') + 0.2 * part('smallInt'))
  add('area', 0.4 * part('decimal'))
  add('age', 0.3 * part('age') + (found.ageAgrees > 0.7 ? 1.5 * found.ageAgrees : 0))
  add('serial', found.counting > 0.8 && found.filled > 3 ? 1.1 : found.counting * 0.5)
  if (!nameless && found.meanLength > 6 && found.distinct > 0.5) add('remark', 0.2)
}

/**
 * The person's name is a new one in every row; the head's name stays for a household and is also the name of the row whose
 * relation says so. Both may have headers that are in no list.
 */
function nameAndHead(
  headers: readonly string[],
  evidence: readonly ColumnEvidence[],
  byColumn: Map<number, Column>,
  known: ReadonlyMap<number, Meaning>,
): void {
  if ([...known.values()].includes('name')) return
  const scores = evidence.map((found, column) => {
    const mine = byColumn.get(column)
    if (mine && mine.meaning !== 'name' && mine.meaning !== 'head' && mine.confidence > 0.5) return 0
    const hint = hintOfHeader(headers[column] ?? '')
    const words =
      hint?.meaning === 'name' || (hint?.meaning === 'members' && mine === undefined)
        ? hint.strength
        : hint?.meaning === 'head'
          ? 0.25
          : hint
            ? -0.7 * hint.strength
            : 0
    const looks = Math.max(found.part('name'), 0.7 * found.part('shortHan'))
    return looks < 0.3 && words < 1 ? 0 : looks + 0.8 * found.distinct * found.fill - found.dittos + words
  })
  const name = argmax(scores, 0.9)
  if (name === undefined) return
  for (const [column, mine] of byColumn) if (mine.meaning === 'name') byColumn.delete(column)
  const onlyHeads = hintOfHeader(headers[name] ?? '')?.meaning === 'head'
  byColumn.set(name, {
    column: name,
    meaning: onlyHeads ? 'head' : 'name',
    confidence: Math.min(1, Math.round((scores[name] ?? 0) * 40) / 100),
  })
  if (onlyHeads) return
  const names = namesOf(evidence[name])
  const heads = evidence.map((found, column) => {
    const mine = byColumn.get(column)
    if (column === name || (mine && mine.meaning !== 'head') || found.filled === 0) return 0
    const hint = hintOfHeader(headers[column] ?? '')
    const words = hint?.meaning === 'head' ? hint.strength : hint ? -0.5 * hint.strength : 0
    const mineToo = [...namesOf(found)].filter((value) => names.has(value))
    const overlap = mineToo.length / found.values.size
    return words + 1.5 * overlap
  })
  const head = argmax(heads, 1)
  if (head !== undefined)
    byColumn.set(head, {
      column: head,
      meaning: 'head',
      confidence: Math.min(1, Math.round((heads[head] ?? 0) * 60) / 100),
    })
}

/**
 * Plain numbers to the left of the room are building and stair, in this order, whatever their headers are; where there are
 * none, those to its right, the other way round.
 */
function placeColumns(
  headers: readonly string[],
  evidence: readonly ColumnEvidence[],
  byColumn: Map<number, Column>,
): void {
  const find = (meaning: Meaning): number | undefined =>
    [...byColumn.values()].find((c) => c.meaning === meaning)?.column
  const room = find('room')
  if (room === undefined || (evidence[room]?.part('door') ?? 0) > 0.5) return
  const strong = (column: number | undefined): boolean =>
    column !== undefined &&
    ((hintOfHeader(headers[column] ?? '')?.strength ?? 0) === 1 ||
      (evidence[column]?.part('buildingUnit') ?? 0) + (evidence[column]?.part('stairUnit') ?? 0) > 0.5)
  for (const meaning of ['building', 'stair'] as const) {
    const column = find(meaning)
    if (column !== undefined && !strong(column)) byColumn.delete(column)
  }
  const isFree = (column: number): boolean => {
    const mine = byColumn.get(column)
    const found = evidence[column]
    return (
      (!mine || mine.meaning === 'other') &&
      found !== undefined &&
      found.part('smallInt') > 0.8 &&
      found.changes < 0.9
    )
  }
  const before = [room - 1, room - 2, room - 3].filter(isFree)
  const free = before.length > 0 ? before : [room + 1, room + 2].filter(isFree)
  const wanted = (['stair', 'building'] as const).filter((meaning) => find(meaning) === undefined)
  const [nearest, further] = free
  const mine = byColumn.get(room)
  if (mine && (nearest !== undefined || wanted.length < 2))
    byColumn.set(room, { ...mine, confidence: Math.max(mine.confidence, 0.65) })
  if (nearest === undefined) return
  if (wanted.length === 2 && further !== undefined) {
    byColumn.set(nearest, { column: nearest, meaning: 'stair', confidence: 0.65 })
    byColumn.set(further, { column: further, meaning: 'building', confidence: 0.65 })
  } else if (wanted.length > 0) {
    const meaning = wanted.length === 2 ? 'building' : (wanted[0] ?? 'building')
    byColumn.set(nearest, { column: nearest, meaning, confidence: 0.6 })
  }
}
