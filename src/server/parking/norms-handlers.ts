import { begins } from '../../domain/kit/subject.ts'
import { shippedNorms, writeNorms } from '../../domain/parking/parking-norms.ts'
import { parkingNormsList } from '../../domain/parking/queries.ts'
import { answers } from '../answer.ts'
import { handle } from '../deed.ts'
import { addNorms, listOwnNorms, nextNorms } from './norms-store.ts'

handle(writeNorms, {
  subject: (tx) => Promise.resolve(begins('committee', tx.committeeId)),
  async apply(tx, { input, now, actor }) {
    const version = await nextNorms(tx)
    await addNorms(tx, { ...input, version }, now, actor.id)
    return { detail: { version } }
  },
})

answers(parkingNormsList, { read: async (tx) => [shippedNorms, ...(await listOwnNorms(tx))] })
