import { expect, test } from 'vitest'
import {
  caseStates,
  contestable,
  isOpen,
  openStates,
  runningStates,
  steps,
  type CaseState,
} from './case-states.ts'

/** Every way a deed moves a case, as the rule book has it; a check also leads on or back. */
const ways = Object.entries(steps).flatMap(([deed, way]) => {
  const to = 'to' in way ? [way.to] : deed === 'case.check' ? (['checked', 'handling'] as const) : []
  return way.from.flatMap((from) => to.map((end) => ({ deed, from, end })))
})

function reaches(from: CaseState, without: (way: (typeof ways)[number]) => boolean): ReadonlySet<CaseState> {
  const seen = new Set<CaseState>([from])
  for (const state of seen) for (const way of ways) if (way.from === state && !without(way)) seen.add(way.end)
  return seen
}

test('every state can be reached from a registration', () => {
  expect([...reaches('reported', () => false)].toSorted()).toEqual([...caseStates].toSorted())
})

test('nothing is closed that was not checked', () => {
  expect(reaches('reported', ({ deed }) => deed === 'case.check').has('closed')).toBe(false)
})

test('nothing is closed without a result that somebody reported', () => {
  expect(reaches('reported', ({ deed }) => deed === 'case.reportResult').has('closed')).toBe(false)
})

test('only closing closes, and only from checked', () => {
  expect(ways.filter(({ end }) => end === 'closed')).toEqual([
    { deed: 'case.close', from: 'checked', end: 'closed' },
  ])
})

test('whatever has ended can be opened again or split off, and nothing open can be reopened', () => {
  const back = ways
    .filter(({ deed }) => deed === 'case.reopen' || deed === 'case.unmerge')
    .map(({ from }) => from)
  expect(back.toSorted()).toEqual(caseStates.filter((state) => !isOpen(state)).toSorted())
})

test('a clock runs in every open state but the paused and the shelved', () => {
  const standing = openStates.filter((state) => !runningStates.some((one) => one === state))
  expect(standing).toEqual(['paused', 'onBooks'])
})

test('a "no" of the resident can take back what claims to be solved, also after closing', () => {
  expect(contestable).toEqual(['resulted', 'checked', 'closed'])
})
