import type { Shape } from '../../shape.ts'
import type { homeScreenWords as zh } from '../../zh-CN/desk/homes.ts'

export const homeScreenWords: Shape<typeof zh> = {}
