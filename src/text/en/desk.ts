import type { Shape } from '../shape.ts'
import type { deskWords as zh } from '../zh-CN/desk.ts'

export const deskWords: Shape<typeof zh> = {}
