import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOffered, listFlaw, listName, shippedLists, type ListEntry } from './lists.ts'

const { entries } = shippedLists.disputeType
const own: ListEntry = { code: 'own-1', name: '养犬', years: null, retired: false }

test.each<[string, readonly ListEntry[], string | undefined]>([
  ['with one of the own', [...entries, own], undefined],
  ['with one retired', entries.map((one, at) => (at === 3 ? { ...one, retired: true } : one)), undefined],
  ['with one renamed', entries.map((one, at) => (at === 1 ? { ...one, name: '邻里关系' } : one)), undefined],
  ['without one that was there', entries.slice(1), 'list-code-missing'],
  ['with the same code twice', [...entries, entries[0]!], 'list-twice'],
  ['with the same name twice', [...entries, own, { ...own, code: 'own-2' }], 'list-twice'],
  ['with one that has no name', [...entries, { ...own, name: '' }], 'list-nameless'],
  ['with nothing left to choose', entries.map((one) => ({ ...one, retired: true })), 'list-empty'],
])('a list %s', (_name, after, flaw) => {
  expect(listFlaw(entries, after)).toBe(flaw)
})

test('whatever is retired stays readable, and stays with the file that has it', () => {
  fc.assert(
    fc.property(fc.subarray(entries.map(({ code }) => code)), (gone) => {
      const after = entries.map((one) => ({ ...one, retired: gone.includes(one.code) }))
      const list = { edition: 1, entries: after }
      for (const { code, retired } of after) {
        expect(listName(list, { [code]: '名' }, code)).toBe('名')
        expect(isOffered(list, code)).toBe(!retired)
        expect(isOffered(list, code, code)).toBe(true)
      }
      expect(isOffered(list, 'never-was')).toBe(false)
    }),
  )
})
