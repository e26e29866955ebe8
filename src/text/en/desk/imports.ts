import type { Shape } from '../../shape.ts'
import type { importScreenWords as zh } from '../../zh-CN/desk/imports.ts'

export const importScreenWords: Shape<typeof zh> = {}
