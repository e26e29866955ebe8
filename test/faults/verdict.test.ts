import { expect, test } from 'vitest'
import type { Sending } from './ledger.ts'
import { judge, type Found } from './verdict.ts'

const sending = (part: Partial<Sending>): Sending => ({
  envelopeId: 'e1',
  caseId: 'c1',
  title: '第 1 件',
  fate: 'acknowledged',
  times: 1,
  wasAmbiguous: false,
  position: 7,
  ...part,
})
const whole: Found = {
  cases: [{ caseId: 'c1', title: '第 1 件' }],
  lines: [{ envelopeId: 'e1', caseId: 'c1', position: 7 }],
  listed: ['c1'],
}

test('what was acknowledged and is there, once and as it was sent, gives no complaint', () => {
  expect(judge([sending({})], whole)).toEqual([])
  expect(judge([sending({ fate: 'ambiguous' })], whole)).toEqual([])
  expect(judge([sending({ fate: 'ambiguous' })], { cases: [], lines: [], listed: [] })).toEqual([])
  expect(judge([sending({ fate: 'refused' })], { cases: [], lines: [], listed: [] })).toEqual([])
})

test.each<readonly [string, Partial<Sending>, Partial<Found>]>([
  ['lost', {}, { cases: [], lines: [], listed: [] }],
  ['hidden', {}, { listed: [] }],
  ['stored', { fate: 'refused' }, {}],
  ['twice', {}, { lines: [...whole.lines, { ...whole.lines[0]!, position: 8 }] }],
  ['twice', {}, { cases: [...whole.cases, ...whole.cases] }],
  ['twice', {}, { listed: ['c1', 'c1'] }],
  ['moved', { position: 6 }, {}],
  ['half', { fate: 'ambiguous' }, { lines: [] }],
  ['half', { fate: 'ambiguous' }, { cases: [], listed: [] }],
  ['changed', {}, { cases: [{ caseId: 'c1', title: '第 2 件' }] }],
  ['invented', {}, { cases: [...whole.cases, { caseId: 'c2', title: '第 9 件' }] }],
])('%s: the checker finds it', (word, sent, found) => {
  const complaints = judge([sending(sent)], { ...whole, ...found })
  expect(complaints.join('\n')).toContain(`${word}:`)
})
