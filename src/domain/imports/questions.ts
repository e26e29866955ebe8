/** What a workbook leaves open, as questions with choices; and what the answers given so far change. */
import { spellAddress } from '../registry/address.ts'
import type { PersonDraft, Spot } from './person-draft.ts'
import { compoundQuestion, type Ledger, type OpenQuestion } from './study-ledger.ts'
import type { Choice, Mention, Question } from './understanding.ts'

const essential = new Set([
  'name',
  'id-number',
  'relation',
  'compound',
  'building',
  'stair',
  'room',
  'address',
  'members',
  'head',
])

export function mentionOf(ledger: Ledger, spot: Spot): Mention {
  const sheet = ledger.nameOf(spot.sheet)
  return spot.line === undefined ? { sheet, row: spot.row } : { sheet, row: spot.row, line: spot.line }
}

const spotId = (spot: Spot): string =>
  `${spot.sheet}:${spot.row}${spot.line === undefined ? '' : `:${spot.line}`}`
const idOf = (open: OpenQuestion): string => `${open.kind}:${spotId(open.spot)}`

/** Moves and joins people as answered. Runs once, after the last row. */
export function applyAnswers(ledger: Ledger): void {
  for (const open of ledger.open) {
    const answer = ledger.answers[idOf(open)]
    // Claimed by three homes, somebody is asked for once, under the last of the ids.
    if (open.kind === 'one-person-in-two-homes') open.person.homeOpen = answer === undefined
    if (answer === undefined) continue
    if (open.kind === 'one-person-in-two-homes') moveTo(ledger, open, answer)
    else if (open.rival && answer === 'one') join(open.rival, open.person)
  }
}

function moveTo(ledger: Ledger, open: OpenQuestion, home: string): void {
  const { person } = open
  const place = ledger.spelled.get(home)
  if (home === person.home || !person.otherHomes.includes(home)) return
  if (place) ledger.settleHome(home, place, open.spot)
  const left = person.home
  person.home = home
  person.otherHomes = [
    ...person.otherHomes.filter((each) => each !== home),
    ...(left === undefined ? [] : [left]),
  ]
}

/** The later person goes into the earlier. */
function join(into: PersonDraft, person: PersonDraft): void {
  person.mergedInto = into.number
  into.spots.push(...person.spots)
  into.findings = into.findings.filter((kind) => kind !== 'id-used-twice')
}

export function openQuestions(ledger: Ledger): Question[] {
  const asked = new Map<string, Question>()
  for (const open of ledger.open) {
    const question = ask(ledger, open)
    // A person claimed by three homes is one question with three choices.
    const key = open.kind === 'one-person-in-two-homes' ? `${open.kind}:${open.person.number}` : question.id
    asked.set(key, question)
  }
  return [
    ...asked.values(),
    ...columnQuestions(ledger),
    ...compoundQuestions(ledger),
    ...sheetQuestions(ledger),
  ]
}

function ask(ledger: Ledger, open: OpenQuestion): Question {
  const { person, rival } = open
  const base = { id: idOf(open), kind: open.kind, person: `p${person.number}` }
  const mentions = [...person.spots, ...(rival?.spots ?? [])].map((spot) => mentionOf(ledger, spot))
  if (open.kind === 'one-person-in-two-homes') {
    const { homes = [] } = open
    const choices = homes.map((home): Choice => ({ value: home, label: spellHome(ledger, home) }))
    const moved = open.remark !== undefined && /搬|迁|转入|转来|现住/.test(open.remark)
    const claimed = homes.at(-1)
    const assumed = homes[0] ?? ''
    const hint = open.remark === undefined ? {} : { hint: open.remark }
    return {
      ...base,
      mentions,
      choices,
      assumed,
      proposed: moved && claimed !== undefined ? claimed : assumed,
      ...hint,
    }
  }
  if (open.kind === 'no-home') {
    const choices = [
      { value: 'keep', label: person.facts.name },
      { value: 'leave-out', label: person.facts.name },
    ]
    return { ...base, mentions, choices, assumed: 'keep', proposed: 'keep' }
  }
  const label = rival ? `${rival.facts.name} / ${person.facts.name}` : person.facts.name
  const choices = [
    { value: 'two', label },
    { value: 'one', label: rival?.facts.name ?? label },
  ]
  return { ...base, mentions, choices, assumed: 'two', proposed: 'two' }
}

function spellHome(ledger: Ledger, key: string): string {
  const parts = ledger.homes.get(key)?.parts ?? ledger.spelled.get(key)
  return parts ? spellAddress(parts) : key
}

function columnQuestions(ledger: Ledger): Question[] {
  return ledger.sheets.flatMap((sheet) => {
    if (sheet.kind.kind !== 'roster') return []
    const row = sheet.headerRows.at(-1) ?? 1
    return sheet.columns
      .filter((column) => essential.has(column.meaning) && column.confidence < 0.6)
      .map((column): Question => {
        const choices = [column.meaning, 'other'].map((value) => ({ value, label: column.header }))
        return {
          id: `unclear-column:${sheet.index}:${column.column}`,
          kind: 'unclear-column',
          mentions: [{ sheet: sheet.head.name, row }],
          choices,
          assumed: column.meaning,
          proposed: column.meaning,
          hint: column.header,
        }
      })
  })
}

function compoundQuestions(ledger: Ledger): Question[] {
  const questions: Question[] = []
  for (const [key, spellings] of ledger.compounds) {
    if (spellings.size < 2) continue
    const names = [...spellings.keys()]
    const choices = [
      { value: 'same', label: names[0] ?? '' },
      { value: 'different', label: names.join(' / ') },
    ]
    questions.push({
      id: compoundQuestion + key,
      kind: 'compound-spelled-two-ways',
      mentions: [...spellings.values()].map((spot) => mentionOf(ledger, spot)),
      choices,
      assumed: 'same',
      proposed: 'same',
    })
  }
  return questions
}

function sheetQuestions(ledger: Ledger): Question[] {
  return ledger.sheets
    .filter((sheet) => sheet.kind.kind === 'unknown' && sheet.rows > 0)
    .map((sheet): Question => {
      const choices = [
        { value: 'leave', label: sheet.head.name },
        { value: 'roster', label: sheet.head.name },
      ]
      return {
        id: `sheet-not-understood:${sheet.index}`,
        kind: 'sheet-not-understood',
        mentions: [{ sheet: sheet.head.name, row: 1 }],
        choices,
        assumed: 'leave',
        proposed: 'leave',
      }
    })
}
