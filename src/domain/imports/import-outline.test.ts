import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outlineToKeep, pagesOfKind, questionPage } from './import-outline.ts'
import { questionKinds, type QuestionKind } from './kinds.ts'
import type { Results } from './results.ts'
import type { Question } from './understanding.ts'

const kinds = fc.constantFrom<QuestionKind>(...questionKinds)

function resultsOf(questions: readonly Question[]): Results {
  const counts = { people: 0, homes: 0, households: 0, buildings: 0 }
  return {
    outline: { sheets: [], rows: 0, counts, buildings: [], questions, findings: [], skipped: [] },
    people: () => [],
    homes: () => [],
    households: () => [],
    notes: () => [],
  }
}

test('every open question stands on a page of its kind, and what the desk is shown stays short', () => {
  const asked = fc.array(fc.tuple(kinds, fc.integer({ min: 1, max: 500 }), fc.boolean()), { maxLength: 5 })
  fc.assert(
    fc.property(asked, (groups) => {
      const questions = groups.flatMap(([kind, count], group) =>
        Array.from({ length: count }, (_, at): Question => {
          const choices = [{ value: 'yes', label: '是' }]
          return {
            id: `${kind}:${group}:${at}`,
            kind,
            mentions: [],
            choices,
            assumed: 'yes',
            proposed: 'yes',
          }
        }),
      )
      const given = new Set(groups.flatMap(([, , answered], group) => (answered ? [group] : [])))
      const isAnswered = ({ id }: Question): boolean => given.has(Number(id.split(':')[1]))
      const answers = Object.fromEntries(questions.filter(isAnswered).map(({ id }) => [id, 'yes']))

      const { outline, pages } = outlineToKeep(resultsOf(questions), () => [], answers)

      expect(pages.flat().length).toBe(questions.length)
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(questionPage)
      for (const { kind, count, answered, first } of outline.questions) {
        const all = questions.filter((one) => one.kind === kind)
        const { from, count: pageCount } = pagesOfKind(outline.questions, kind)
        expect(pages.slice(from, from + pageCount).flat()).toEqual(all)
        expect([count, answered]).toEqual([all.length, all.filter(isAnswered).length])
        expect(first).toEqual(all.slice(0, 20))
      }
    }),
    { numRuns: 30 },
  )
})
