import { retireKind, writeCalendar, writeKind } from '../../domain/cases/case-record.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handle } from '../deed.ts'
import { reckonAgain } from './clock.ts'
import { findKind, keepKinds, retire, saveCalendar, saveKind } from './kind-store.ts'

handle(writeKind, {
  subject: async (tx) => begins('kinds', tx.committeeId),
  async apply(tx, { input }) {
    await saveKind(tx, input)
    return { detail: { code: input.code } }
  },
})

handle(retireKind, {
  subject: async (tx) => begins('kinds', tx.committeeId),
  refuses: async (tx, { input }) => ((await findKind(tx, input.code)) ? undefined : { code: 'kind-unknown' }),
  async apply(tx, { input, now }) {
    await keepKinds(tx, [(await findKind(tx, input.code))!])
    await retire(tx, input.code, now)
    return { detail: { code: input.code } }
  },
})

handle(writeCalendar, {
  subject: async (tx) => begins('calendar', tx.committeeId),
  async apply(tx, { input, now, actor }) {
    await saveCalendar(tx, input, now, actor.id)
    return { detail: { moved: await reckonAgain(tx, input, now) } }
  },
})
