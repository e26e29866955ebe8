import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begin, redo, step, undo, type History } from './drawing-history.ts'

test('taken back and done again, every step of a drawing is what it was, however they are mixed', () => {
  const moves = fc.array(fc.oneof(fc.integer(), fc.constantFrom('undo', 'redo')), { maxLength: 60 })
  fc.assert(
    fc.property(moves, (all) => {
      // A plain list of all that was drawn, and how far one has gone in it.
      let line = [0]
      let at = 0
      let history: History<number> = begin(0)
      for (const move of all) {
        if (move === 'undo') {
          history = undo(history)
          at = Math.max(0, at - 1)
        } else if (move === 'redo') {
          history = redo(history)
          at = Math.min(line.length - 1, at + 1)
        } else if (typeof move === 'number') {
          history = step(history, move)
          line = [...line.slice(0, at + 1), move]
          at += 1
        }
        expect(history.present).toBe(line[at])
        expect(history.past.length).toBe(at)
        expect(history.future.length).toBe(line.length - 1 - at)
      }
    }),
  )
})
