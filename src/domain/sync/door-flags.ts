import type { FlagCode } from '../registry/flag-words.ts'

/**
 * The situations that whoever knocks must know of: who opens slowly, cannot hear the bell, should not be missed. No illness and no
 * allowance goes along to a phone.
 */
export const doorFlags: readonly FlagCode[] = [
  'living-alone',
  'empty-nest',
  'oldest-old',
  'limited-mobility',
  'bedridden',
  'left-behind',
  'hearing',
  'sight',
  'no-smartphone',
  'speaks-mongolian',
]
