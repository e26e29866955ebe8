import { expect, test } from 'vitest'
import { fitted } from './small-picture.ts'

test.each([
  ['a phone’s picture', 4000, 3000, 1600, 1200],
  ['one held upright', 3000, 4000, 1200, 1600],
  ['a small one', 640, 480, 640, 480],
  ['exactly as large as may be', 1600, 900, 1600, 900],
  ['a long screenshot', 1080, 40_000, 43, 1600],
  ['a thread', 1, 100_000, 1, 1600],
])('%s of %i × %i is sent as %i × %i', (_name, width, height, w, h) => {
  expect(fitted(width, height)).toEqual({ width: w, height: h })
})
