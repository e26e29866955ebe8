import type { Shape } from '../shape.ts'
import type { registryWords as zh } from '../zh-CN/registry.ts'

export const registryWords: Shape<typeof zh> = {
  actions: {},
  refusals: {},
}
