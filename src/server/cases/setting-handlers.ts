import { pinyin } from 'pinyin-pro'
import { retireKind, writeCalendar, writeKind } from '../../domain/cases/case-record.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handle } from '../deed.ts'
import { retire, saveCalendar, saveKind } from './kind-store.ts'

/** What can be typed to find a kind: its names, their pinyin and the initials. */
function kindKeys(path: readonly string[]): string {
  const name = path.join('')
  const full = pinyin(name, { toneType: 'none', type: 'array' }).join('')
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
  const last = pinyin(path.at(-1) ?? '', { pattern: 'first', toneType: 'none', type: 'array' }).join('')
  return `${name} ${full} ${initials} ${last}`.toLowerCase()
}

handle(writeKind, {
  subject: async (tx) => begins('kinds', tx.committeeId),
  async apply(tx, { input }) {
    await saveKind(tx, input, kindKeys(input.path))
    return { detail: { code: input.code } }
  },
})

handle(retireKind, {
  subject: async (tx) => begins('kinds', tx.committeeId),
  async apply(tx, { input, now }) {
    await retire(tx, input.code, now)
    return { detail: { code: input.code } }
  },
})

handle(writeCalendar, {
  subject: async (tx) => begins('calendar', tx.committeeId),
  apply: (tx, { input, now, actor }) => saveCalendar(tx, input, now, actor.id),
})
