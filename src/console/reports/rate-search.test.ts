import { expect, test } from 'vitest'
import { readRateSearch } from './rate-search.ts'

test.each([
  [{}, { from: '2026-01', to: '2026-11', by: 'month' }],
  [{ from: '2026-10' }, { from: '2026-10', to: '2026-11', by: 'month' }],
  [
    { to: '2025-12', by: 'grid' },
    { from: '2025-01', to: '2025-12', by: 'grid' },
  ],
  [
    { from: '2026-12', to: '2026-02' },
    { from: '2026-02', to: '2026-12', by: 'month' },
  ],
  [
    { from: '2026-13', to: 7, by: 'worker' },
    { from: '2026-01', to: '2026-11', by: 'month' },
  ],
])('the address %j shows the months that it means', (search, shown) => {
  expect(readRateSearch(search, '2026-11-26')).toEqual(shown)
})
