import type { Shape } from '../shape.ts'
import type { documentWords as zh } from '../zh-CN/documents.ts'

export const documentWords: Shape<typeof zh> = {
  actions: {},
  refusals: {},
}
