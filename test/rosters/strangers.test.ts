import { describe, expect, it } from 'vitest'
import { wholeOf } from '../../src/domain/imports/results.ts'
import { openWorkbook } from '../../src/server/sheets/read-workbook.ts'
import { understandWorkbook } from '../../src/server/sheets/understand-workbook.ts'
import { throwDice } from './dice.ts'
import { gradeUnderstanding, isWithin } from './grade.ts'
import type { Pen } from './spoil.ts'
import * as strange from './strange-habits.ts'
import * as stray from './stray-habits.ts'
import { buildTown } from './town.ts'
import { asXlsx } from './write-files.ts'

const inOrder = (habits: readonly (readonly [string, strange.StrangeHabit])[]) =>
  habits.toSorted(([one], [other]) => (one < other ? -1 : 1))
/** Two workbooks: a town has no more than twelve compounds, and each habit has its own. */
const books = [inOrder(Object.entries(strange)), inOrder(Object.entries(stray))]

describe('rosters by people who never saw ours', () => {
  it.each([6, 58, 613, 2026].flatMap((seed) => books.map((all, at) => ({ seed, all, at }))))(
    'seed $seed, workbook $at: everybody once, at the right home, whatever the form',
    async ({ seed, all }) => {
      const dice = throwDice(seed)
      const town = buildTown(dice, { compounds: all.length, homes: 45 })
      const compounds = [...new Set(town.map((home) => home.compound))]
      const pen: Pen = { dice, defects: new Map() }
      const kept = all.map(([name, habit], at) =>
        habit(
          pen,
          town.filter((home) => home.compound === compounds[at]),
          name,
        ),
      )
      const bytes = await asXlsx(kept.map(({ table }) => table))
      const found = wholeOf(await understandWorkbook(await openWorkbook(bytes)))
      const grade = gradeUnderstanding(
        kept.flatMap(({ homes }) => homes),
        pen.defects,
        found,
      )
      expect(grade.missing).toEqual([])
      expect(grade.tooMany).toEqual([])
      expect(grade.wrongFacts).toEqual([])
      expect(grade.defects.filter(({ planted, counted }) => !isWithin(planted, counted))).toEqual([])
      // Two of one family may have the same name: that is asked, and they stay two.
      const unasked = found.questions.filter(({ kind }) => kind !== 'same-name-same-home')
      expect(unasked.map(({ kind }) => kind)).toEqual(unasked.map(() => 'unclear-column'))
    },
  )
})
