import { describe, expect, it } from 'vitest'
import { wholeOf } from '../../src/domain/imports/results.ts'
import { openWorkbook } from '../../src/server/sheets/read-workbook.ts'
import { understandWorkbook } from '../../src/server/sheets/understand-workbook.ts'
import { generateRosters } from './generate.ts'
import { gradeUnderstanding, isWithin } from './grade.ts'

describe('rosters by people with other habits', () => {
  it.each([3, 11, 20261, 777_001, 90_210])(
    'seed %i: everybody once, at the right home, every defect counted',
    async (seed) => {
      for (const file of await generateRosters(seed)) {
        const found = wholeOf(await understandWorkbook(await openWorkbook(file.bytes)))
        const grade = gradeUnderstanding(file.homes, file.defects, found)
        expect(grade.missing, file.name).toEqual([])
        expect(grade.tooMany, file.name).toEqual([])
        expect(grade.wrongFacts, file.name).toEqual([])
        const off = grade.defects.filter(({ planted, counted }) => !isWithin(planted, counted))
        expect(off, file.name).toEqual([])
      }
    },
  )

  it('the same file gives the same understanding, keys and questions included', async () => {
    const [book] = await generateRosters(5)
    const read = async (): Promise<string> =>
      JSON.stringify(wholeOf(await understandWorkbook(await openWorkbook(book?.bytes ?? new Uint8Array()))))
    expect(await read()).toBe(await read())
  })

  it('a grader that finds nothing would notice a missing person', async () => {
    const [book] = await generateRosters(8)
    if (!book) throw new Error('no book')
    const found = wholeOf(await understandWorkbook(await openWorkbook(book.bytes)))
    const grade = gradeUnderstanding(book.homes, book.defects, { ...found, people: found.people.slice(2) })
    expect(grade.missing).toHaveLength(2)
  })

  it('moves the person with two homes when the office answers so, and nobody else', async () => {
    const [book] = await generateRosters(13)
    if (!book) throw new Error('no book')
    const workbook = await openWorkbook(book.bytes)
    const before = wholeOf(await understandWorkbook(workbook))
    const question = before.questions.find((each) => each.kind === 'one-person-in-two-homes')
    const other = question?.choices.find((choice) => choice.value !== question.assumed)
    if (!question || !other) throw new Error('no question')
    const after = wholeOf(await understandWorkbook(workbook, { [question.id]: other.value }))
    const moved = after.people.filter((person, at) => person.home !== before.people[at]?.home)
    expect(moved.map((person) => [person.key, person.home])).toEqual([[question.person, other.value]])
    expect(after.people).toHaveLength(before.people.length)
  })
})
