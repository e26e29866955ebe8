import { dayOf } from '../../domain/kit/dates.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import { revertChange } from '../../domain/registry/change.ts'
import { handle } from '../deed.ts'
import { lastChangedAt, lockChange } from './change-store.ts'
import { reaches } from './reach.ts'
import { builtUpon, revert } from './revert-store.ts'

handle(revertChange, {
  subject: async (tx, { changeId }) => {
    const change = await lockChange(tx, changeId)
    return change && { kind: change.subjectKind, id: change.subjectId, gridId: change.gridId, change }
  },
  refuses: async (tx, deed) => {
    const { change } = deed.subject
    if (change.revertedBy) return { code: 'change-already-reverted' }
    if (!reaches(tx, deed, change.action, change.gridId)) return { code: 'change-not-yours' }
    const newer = await builtUpon(tx, change.id)
    if (newer.length === 0) return undefined
    const at = (await lastChangedAt(tx, newer, change.id)) ?? deed.now
    return { code: 'change-built-upon', facts: { day: dayOf(at) } }
  },
  apply: async (tx, deed) => {
    const { change } = deed.subject
    const result = await revert(tx, deed, change.id)
    if (result !== 'done') refuse('change-built-upon', { day: dayOf(deed.now) })
    return { detail: { changeId: change.id, action: change.action } }
  },
})
