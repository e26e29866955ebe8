import { expect, test } from 'vitest'
import { mayBeArchived, mustList, volumeItems, type FileContents, type VolumeItem } from './must-list.ts'

const whole: FileContents = {
  ending: 'written',
  parties: 2,
  told: 2,
  identified: 2,
  proxies: 0,
  proxyPapers: 0,
  inquiries: 1,
  evidence: 1,
  sessions: 2,
  rightsSigned: 2,
  agreementInEffect: true,
  delivered: 2,
  visits: 1,
  confirmations: 0,
  closed: true,
}
const missing = (more: Partial<FileContents>) =>
  mustList({ ...whole, ...more })
    .filter(({ state }) => state === 'missing')
    .map(({ item }) => item)

test('the items stand in the order of the index, twelve of them', () => {
  expect(mustList(whole).map(({ item }) => item)).toEqual([...volumeItems])
  expect(volumeItems).toHaveLength(12)
  expect(mayBeArchived(mustList(whole))).toBe(true)
})

test.each<[string, Partial<FileContents>, VolumeItem[]]>([
  ['a side was not told its rights', { told: 1 }, ['rights']],
  ['an identity was not checked', { identified: 1 }, ['identity']],
  ['nobody sat down', { sessions: 0 }, ['session']],
  ['the agreement is not in effect', { agreementInEffect: false }, ['agreement']],
  ['a side has no copy', { delivered: 1 }, ['receipt']],
  ['nobody asked afterwards', { visits: 0 }, ['visit']],
  ['no closing report', { closed: false }, ['note']],
  ['still open', { ending: null, agreementInEffect: false }, ['agreement']],
  ['an oral agreement needs no receipt', { ending: 'oral', delivered: 0 }, []],
  [
    'a refusal needs no session, agreement or visit',
    { ending: 'refused', sessions: 0, agreementInEffect: false, visits: 0, delivered: 0 },
    [],
  ],
  [
    'what failed had a session',
    { ending: 'failed', sessions: 0, agreementInEffect: false, visits: 0, delivered: 0 },
    ['session'],
  ],
  ['papers that are only needed now and then', { inquiries: 0, evidence: 0 }, []],
])('%s', (_what, more, items) => {
  expect(missing(more)).toEqual(items)
})
