import { expect, test } from 'vitest'
import { nameKey } from '../registry/person-name.ts'
import { matchPeople, type BookPerson, type BooksSeen, type Sought } from './import-matching.ts'
import type { PersonRead } from './understanding.ts'

const home = 'h-501'

function read(key: string, part: Partial<PersonRead>): PersonRead {
  return {
    key,
    name: '王建国',
    idTrust: 'none',
    phones: [],
    home: 'H',
    otherHomes: [],
    flags: [],
    mentions: [],
    findings: [],
    ...part,
  }
}

function sought(part: Partial<PersonRead> & { key?: string }, more: Partial<Sought> = {}): Sought {
  const { key = 'p1', ...rest } = part
  return { read: read(key, rest), near: () => [], phoneIndexes: () => [], dwellingId: home, ...more }
}

function known(part: Partial<BookPerson> = {}): BookPerson {
  return {
    id: 'k1',
    name: '王建国',
    sex: 'unknown',
    birth: null,
    nation: null,
    state: 'here',
    gridId: null,
    hukouStatus: 'unknown',
    documentIndex: null,
    documentDoubts: [],
    phoneIndexes: [],
    residenceId: 'r1',
    householdId: 'hh1',
    dwellingId: home,
    relation: '户主',
    flags: [],
    ...part,
  }
}

const books = (all: readonly BookPerson[]): BooksSeen => ({
  byDocument: (index) => all.filter(({ documentIndex }) => documentIndex === index),
  inHome: (dwellingId) => all.filter((one) => one.dwellingId === dwellingId),
  homeless: (key) => all.filter(({ name, dwellingId }) => nameKey(name) === key && dwellingId === null),
})

const sure = { idNumber: '150105195803120017', idTrust: 'sure' } as const

test.each<[string, Sought, BookPerson, boolean]>([
  [
    'the same number under the same name, wherever they live',
    sought(sure, { index: 'i1', dwellingId: 'elsewhere' }),
    known({ documentIndex: 'i1' }),
    true,
  ],
  [
    'the same number in the same home, the name written differently before',
    sought({ ...sure, name: '王建囯' }, { index: 'i1' }),
    known({ documentIndex: 'i1' }),
    true,
  ],
  [
    'the same number under another name in another home is somebody else',
    sought({ ...sure, name: '赵雷' }, { index: 'i1', dwellingId: 'elsewhere' }),
    known({ documentIndex: 'i1' }),
    false,
  ],
  [
    'a number that two people of the sheet have proves nothing under another name',
    sought({ ...sure, name: '赵雷', findings: ['id-used-twice'] }, { index: 'i1' }),
    known({ documentIndex: 'i1' }),
    false,
  ],
  ['the same name at home, nothing else known', sought({}), known(), true],
  ['the same name in another home', sought({}, { dwellingId: 'elsewhere' }), known(), false],
  [
    'the same name at home with another birth date',
    sought({ birth: '1990-01-01' }),
    known({ birth: '1960-01-01' }),
    false,
  ],
  [
    'the same name at home with a less exact birth',
    sought({ birth: '1960-01-01' }),
    known({ birth: '1960' }),
    true,
  ],
  ['the same name at home, man and woman', sought({ sex: 'male' }), known({ sex: 'female' }), false],
  [
    'another birth date but the same phone',
    sought({ birth: '1990-01-01', phones: ['1'] }, { phoneIndexes: () => ['t1'] }),
    known({ birth: '1960-01-01', phoneIndexes: ['t1'] }),
    true,
  ],
  [
    'two sure numbers that differ are two people',
    sought(sure, { index: 'i1' }),
    known({ documentIndex: 'i2' }),
    false,
  ],
  [
    'only the last digit of the number differs',
    sought(sure, { index: 'i1', near: () => ['i2'] }),
    known({ documentIndex: 'i2' }),
    true,
  ],
  [
    'a number corrected that was in doubt before',
    sought({ ...sure, birth: '1958-03-12' }, { index: 'i1' }),
    known({ documentIndex: 'i2', documentDoubts: ['too-short'], birth: '1958-03-12' }),
    true,
  ],
  [
    'without a home, the same name and birth',
    { ...sought({ birth: '1980' }), read: { ...read('p1', { birth: '1980' }), home: undefined } },
    known({ dwellingId: null, birth: '1980' }),
    true,
  ],
])('%s', (_, one, person, same) => {
  expect(matchPeople([one], books([person])).get('p1')?.id).toBe(same ? 'k1' : undefined)
})

test('nobody of the books is two people of the sheet', () => {
  const people = [sought({ key: 'p1' }), sought({ key: 'p2' })]
  const found = matchPeople(people, books([known()]))
  expect([...found.keys()]).toEqual(['p1'])
})

test('of two namesakes at home each finds the own record', () => {
  const father = sought({ key: 'p1', birth: '1960-01-01' })
  const son = sought({ key: 'p2', birth: '1988-01-01' })
  const records = [known({ id: 'son', birth: '1988-01-01' }), known({ id: 'father', birth: '1960-01-01' })]
  const found = matchPeople([father, son], books(records))
  expect([found.get('p1')?.id, found.get('p2')?.id]).toEqual(['father', 'son'])
})

test('whoever has the number goes before whoever has only the name', () => {
  const byName = sought({ key: 'p1' })
  const byNumber = sought({ key: 'p2', ...sure }, { index: 'i1' })
  const found = matchPeople([byName, byNumber], books([known({ documentIndex: 'i1' })]))
  expect([...found.keys()]).toEqual(['p2'])
})
