import type { Shape } from '../shape.ts'
import type { importWords as zh } from '../zh-CN/imports.ts'

export const importWords: Shape<typeof zh> = {
  actions: {},
  refusals: {},
}
