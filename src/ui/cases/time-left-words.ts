import type { TimeLeft } from '../../domain/cases/time-left.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'

/** 还有 2 个工作日 · 不到 1 小时 · 已超期 2 天. */
export function timeLeftWords({ agencies }: Catalogue, left: TimeLeft): string {
  const say = agencies.timeLeft
  const sentence = left.kind === 'left' && left.n === 0 ? say.soon : say[left.kind]
  return fill(sentence, { n: left.n, unit: agencies.timeUnits[left.unit] })
}
