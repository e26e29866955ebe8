import type { Shape } from '../../shape.ts'
import type { caseScreenWords as zh } from '../../zh-CN/desk/cases.ts'

export const caseScreenWords: Shape<typeof zh> = {}
