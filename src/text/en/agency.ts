import type { Shape } from '../shape.ts'
import type { agencyWords as zh } from '../zh-CN/agency.ts'

export const agencyWords: Shape<typeof zh> = {
  actions: {},
  refusals: {},
}
