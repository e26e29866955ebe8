import type { Shape } from '../shape.ts'
import type { caseWords as zh } from '../zh-CN/case.ts'

export const caseWords: Shape<typeof zh> = {
  actions: {},
  refusals: {},
}
