import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consentGap, isConsented, type Willingness } from './consent.ts'

const side = (more: Partial<Willingness> = {}): Willingness => ({
  id: 'a',
  side: 'applicant',
  toldOn: '2026-11-20',
  willing: true,
  acceptsMediators: true,
  ...more,
})
const other = (more: Partial<Willingness> = {}) => side({ id: 'b', side: 'respondent', ...more })

test.each([
  ['both know their rights and are willing', [side(), other()], undefined],
  ['only one side is written down', [side()], 'party-missing'],
  ['one has not been told', [side(), other({ toldOn: null, willing: null })], 'party-not-told'],
  ['one has not said yet', [side(), other({ willing: null })], 'party-undecided'],
  ['one does not accept the mediator', [side(), other({ acceptsMediators: false })], 'mediator-not-accepted'],
] as const)('%s', (_what, parties, gap) => {
  expect(consentGap(parties)).toBe(gap)
})

test('whatever else holds, nothing is begun against the clear no of one side', () => {
  const any = fc.record({
    id: fc.uuid(),
    side: fc.constantFrom('applicant' as const, 'respondent' as const),
    toldOn: fc.constantFrom(null, '2026-11-20'),
    willing: fc.constantFrom(true, false, null),
    acceptsMediators: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), (parties) => {
      const gap = consentGap(parties)
      if (parties.some(({ willing }) => willing === false)) expect(gap).toBe('party-refuses')
      if (gap === undefined) expect(parties.every((one) => one.willing && one.toldOn)).toBe(true)
    }),
  )
})

test('a relative sits at the table only when every side has consented', () => {
  const parties = [side(), other()]
  expect(isConsented(['a'], parties)).toBe(false)
  expect(isConsented(['b', 'a'], parties)).toBe(true)
  expect(isConsented([], [])).toBe(false)
})
