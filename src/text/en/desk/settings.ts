import type { Shape } from '../../shape.ts'
import type { settingScreenWords as zh } from '../../zh-CN/desk/settings.ts'

export const settingScreenWords: Shape<typeof zh> = {}
