import { describe, expect, test } from 'vitest'
import { homeState, hukouStatus } from './hukou-status.ts'

describe('人户状态', () => {
  test.each([
    ['lives where the booklet is registered: 人户一致', 'a', { dwellingId: 'a' }, 'together'],
    ['lives here, registered in another city: 人在户不在', 'a', { dwellingId: null }, 'hukouElsewhere'],
    ['registered here, lives elsewhere: 户在人不在', null, { dwellingId: 'a' }, 'personElsewhere'],
    ['lives and is registered in two homes of the community: 人户分离', 'a', { dwellingId: 'b' }, 'apart'],
    ['nobody has seen the booklet', 'a', undefined, 'unknown'],
    ['neither lives nor is registered here', null, { dwellingId: null }, 'unknown'],
  ] as const)('%s', (_sentence, livesIn, hukou, expected) => {
    expect(hukouStatus({ livesIn, hukou })).toBe(expected)
  })
})

describe('how a home shows', () => {
  test.each([
    ['people on the books', 'unknown', 2, false, 'registered'],
    ['a tenant family is 租住', 'lived', 3, true, 'let'],
    ['said to be let, tenants not yet written down', 'let', 0, false, 'let'],
    ['said to be empty: 空户', 'empty', 0, false, 'empty'],
    ['people on the books outweigh an older word that it is empty', 'empty', 1, false, 'registered'],
    ['somebody lives there, nobody is on the books', 'lived', 0, false, 'registered'],
    ['nobody has told: not empty, but unknown', 'unknown', 0, false, 'unknown'],
  ] as const)('%s', (_sentence, occupancy, people, tenants, expected) => {
    expect(homeState({ occupancy, people, tenants })).toBe(expected)
  })
})
