import { aesGcm } from './aes-gcm.ts'
import type { Suite } from './cipher.ts'
import { sm4Sm3 } from './sm4-sm3.ts'

/** `sm4-sm3` is for offices that must use the national algorithms (GB/T 39786-2021). */
export const suites = { 'aes-256-gcm': aesGcm, 'sm4-sm3': sm4Sm3 } as const satisfies Record<string, Suite>
export type SuiteName = keyof typeof suites

export function isSuiteName(text: string): text is SuiteName {
  return Object.hasOwn(suites, text)
}
