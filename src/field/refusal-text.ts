import type { Refusal } from '../domain/kit/refusal.ts'
import { fill } from '../text/shape.ts'

/**
 * Why a rule said no, as the desk says it. The sentences of all modules are more than a phone needs to open at a door: they lie
 * on the phone, and are read when there is something to say.
 */
export async function refusalText(language: 'zh-CN' | 'en', { code, facts = {} }: Refusal): Promise<string> {
  const words =
    language === 'en'
      ? (await import('../text/en/words.ts')).en
      : (await import('../text/zh-CN/words.ts')).zhCN
  const states: Readonly<Record<string, string>> = words.stateNames
  const spoken = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      name === 'state' || name === 'from' ? named(value) : value,
    ]),
  )
  return fill(words.refusals[code], spoken)

  function named(value: string | number): string {
    return String(value)
      .split(' ')
      .map((state) => states[state] ?? state)
      .join(' / ')
  }
}
