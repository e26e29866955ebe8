import { writeFileSync } from 'node:fs'
import { ANSWER_SHAPES, answerShapeLines } from './answer-shapes.ts'

writeFileSync(ANSWER_SHAPES, answerShapeLines())
