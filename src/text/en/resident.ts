import type { Shape } from '../shape.ts'
import type { residentWords as zh } from '../zh-CN/resident.ts'

export const residentWords: Shape<typeof zh> = {}
