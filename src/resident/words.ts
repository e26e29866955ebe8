import { residentWords as zh } from '../text/zh-CN/resident.ts'

/** The words of the public page: Chinese comes with it. */
export const words = zh

export type ResidentWords = typeof zh

const OFFSET_MS = 8 * 3_600_000
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** `11月23日 周一 14:30` */
export function sayWhen(instant: string): string {
  const at = new Date(Date.parse(instant) + OFFSET_MS)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${WEEKDAYS[at.getUTCDay()]} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}
