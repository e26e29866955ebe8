import type { Seen, SeenKind } from '../../domain/doors/correction.ts'
import type { FlagCode } from '../../domain/registry/flag-words.ts'

/** What has been pressed and typed so far. */
export interface Draft {
  readonly kind?: Exclude<SeenKind, 'area'> | undefined
  readonly personId?: string | undefined
  readonly text: string
  readonly phone: string
  readonly relation: string
  readonly flag?: FlagCode | undefined
  readonly holds?: 'yes' | 'no' | undefined
  readonly occupancy?: 'lived' | 'let' | 'empty' | undefined
}

/** The fact, once enough has been said; `undefined` before. */
export function seenOf(draft: Draft, today: string): Seen | undefined {
  const { kind, personId, flag, holds, occupancy } = draft
  const text = draft.text.trim()
  const phone = draft.phone.replace(/[\s-]/g, '')
  const readable = /^\+?\d{7,15}$/.test(phone)
  switch (kind) {
    case undefined:
      return undefined
    case 'movedIn':
      if (!text || (phone && !readable)) return undefined
      return {
        kind,
        name: text,
        relation: draft.relation.trim(),
        phone: phone || null,
        tenure: 'unknown',
        since: null,
      }
    case 'occupancy':
      return occupancy && { kind, value: occupancy }
    case 'movedOut':
      return personId ? { kind, personId, on: today, wentTo: text } : undefined
    case 'newPhone':
      return personId && readable ? { kind, personId, number: phone } : undefined
    case 'deadPhone':
      return personId && phone ? { kind, personId, number: phone } : undefined
    case 'name':
      return personId && text ? { kind, personId, value: text } : undefined
    case 'flag':
      return personId && flag && holds ? { kind, personId, flag, holds: holds === 'yes' } : undefined
  }
}
