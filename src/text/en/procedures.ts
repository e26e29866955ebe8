import type { Shape } from '../shape.ts'
import type { procedureWords as zh } from '../zh-CN/procedures.ts'

export const procedureWords: Shape<typeof zh> = {
  actions: {},
  refusals: {},
}
