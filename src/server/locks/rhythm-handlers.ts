import { begins } from '../../domain/kit/subject.ts'
import { writeRhythm } from '../../domain/locks/patrol.ts'
import { patrolRhythmList } from '../../domain/locks/queries.ts'
import { answers } from '../answer.ts'
import { handle } from '../deed.ts'
import { addRhythm, listRhythms, nextRhythm } from './rhythm-store.ts'

handle(writeRhythm, {
  subject: (tx) => Promise.resolve(begins('committee', tx.committeeId)),
  async apply(tx, { input, now, actor }) {
    const version = await nextRhythm(tx)
    await addRhythm(tx, { ...input, version }, now, actor.id)
    return { detail: { version } }
  },
})

answers(patrolRhythmList, { read: (tx) => listRhythms(tx) })
