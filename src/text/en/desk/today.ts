import type { Shape } from '../../shape.ts'
import type { todayWords as zh } from '../../zh-CN/desk/today.ts'

export const todayWords: Shape<typeof zh> = {}
