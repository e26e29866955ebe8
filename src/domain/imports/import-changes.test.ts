import { expect, test } from 'vitest'
import { compare, type Compared } from './import-changes.ts'
import type { BookPerson, Sought } from './import-matching.ts'

const known: BookPerson = {
  id: 'k',
  name: '王建国',
  sex: 'male',
  birth: '1958-03-12',
  nation: '01',
  state: 'here',
  gridId: null,
  hukouStatus: 'together',
  documentIndex: 'i1',
  documentDoubts: [],
  phoneIndexes: ['t1'],
  residenceId: 'r',
  householdId: 'h',
  dwellingId: 'd',
  relation: '户主',
  flags: ['living-alone'],
}

function differ(read: Partial<Sought['read']>, more: Partial<Sought> = {}, other: Partial<Compared> = {}) {
  const sought: Sought = {
    read: {
      key: 'p1',
      name: '王建国',
      idTrust: 'none',
      phones: [],
      otherHomes: [],
      flags: [],
      mentions: [],
      findings: [],
      ...read,
    },
    near: () => [],
    phoneIndexes: () => [],
    ...more,
  }
  return compare({ sought, known, dwellingId: 'd', note: undefined, ...other })
}

test('a sheet that says less takes nothing away', () => {
  expect(differ({})).toMatchObject({ kinds: [], moves: false })
})

test('somebody written down in two homes stays where the books say until the office has answered', () => {
  const elsewhere = { dwellingId: 'other' }
  const relation = { code: '20', word: '儿子' } as const
  expect(differ({ homeOpen: true, relation }, {}, elsewhere)).toMatchObject({ kinds: [], moves: false })
  expect(differ({}, {}, elsewhere)).toMatchObject({ kinds: ['home'], moves: true })
  const homeless = { ...elsewhere, known: { ...known, dwellingId: null } }
  expect(differ({ homeOpen: true }, {}, homeless)).toMatchObject({ kinds: ['home'], moves: true })
})

test('what the books know already is no change, however it is written', () => {
  const read = {
    name: '王 建国',
    birth: '1958',
    sex: 'male',
    nation: '汉',
    residence: '人户一致',
    remark: '门铃',
    relation: { code: '02', word: '户主' },
    flags: [{ code: 'living-alone', word: '独居老人', source: 'column' }],
    phones: ['13900000001'],
  } as const
  expect(differ(read, { phoneIndexes: () => ['t1'] }, { note: '门铃坏了' }).kinds).toEqual([])
})

test.each<[string, ReturnType<typeof differ>, object]>([
  ['a name', differ({ name: '王建囯' }), { kinds: ['name'], name: '王建囯' }],
  ['a birth date', differ({ birth: '1959-03-12' }), { kinds: ['birth'] }],
  ['a nationality', differ({ nation: '回族' }), { kinds: ['nation'], nation: '03' }],
  [
    'where the hukou is',
    differ({ residence: '人在户不在' }),
    { kinds: ['hukou'], hukouStatus: 'hukouElsewhere' },
  ],
  [
    'a phone',
    differ({ phones: ['1', '2'] }, { phoneIndexes: () => ['t1', 't2'] }),
    { kinds: ['phone'], phones: ['2'] },
  ],
  ['a relation', differ({ relation: { code: '12', word: '妻' } }), { kinds: ['relation'], relation: '妻' }],
  [
    'a remark, put behind the old one',
    differ({ remark: '腿脚不便' }, {}, { note: '门铃坏了' }),
    { note: '门铃坏了; 腿脚不便' },
  ],
  ['a home', differ({}, {}, { dwellingId: 'other' }), { kinds: ['home'], moves: true }],
])('%s that differs is a change', (_, found, expected) => {
  expect(found).toMatchObject(expected)
})

test('a doubtful number never takes the place of a sure one; a sure one that of a doubtful one', () => {
  const doubtful = { idNumber: '150105195803120018', idTrust: 'doubtful' } as const
  expect(differ(doubtful, { index: 'i2' }).document).toBeUndefined()
  const sure = { idNumber: '150105195803120017', idTrust: 'sure' } as const
  const doubted = { ...known, documentDoubts: ['too-short'] }
  expect(differ(sure, { index: 'i2' }, { known: doubted }).document).toEqual({ number: sure.idNumber })
  expect(differ(sure, { index: 'i2' }, { known: { ...known, documentIndex: null } }).kinds).toEqual([
    'document',
  ])
})
