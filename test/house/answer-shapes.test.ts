import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { actions } from '../../src/domain/actions.ts'
import { queries } from '../../src/domain/queries.ts'
import { readAnswerShapes } from '../../src/server/http/openapi-answers.ts'
import { ANSWER_SHAPES, answerShapeLines } from './answer-shapes.ts'

test('what is told to other programs of answers is what the program answers (else: node test/house/write-answer-shapes.ts)', () => {
  const kept = new Set(readFileSync(ANSWER_SHAPES, 'utf8').split('\n'))
  const now = answerShapeLines().split('\n')
  expect(now.filter((line) => !kept.has(line))).toEqual([])
  expect(now.length).toBe(kept.size + now.length - new Set(now).size)
})

test('every question has a described answer; what deeds tell is described, and none is there that no deed has', () => {
  const { questions, deeds } = readAnswerShapes()
  const open = queries.filter(({ name }) => Object.keys(questions[name] ?? {}).length === 0)
  expect(open.map(({ name }) => name)).toEqual([])
  const names = new Set<string>(actions.map(({ name }) => name))
  expect(Object.keys(deeds).filter((name) => !names.has(name))).toEqual([])
  const untold = Object.entries(deeds).filter(([, told]) =>
    Object.values(told).some((shape) => Object.keys(shape).length === 0),
  )
  expect(untold.map(([name]) => name)).toEqual([])
})
