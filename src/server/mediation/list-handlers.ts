import { begins } from '../../domain/kit/subject.ts'
import {
  listFlaw,
  mediationListHistory,
  mediationLists,
  writeMediationList,
} from '../../domain/mediation/lists.ts'
import { answers } from '../answer.ts'
import { handle } from '../deed.ts'
import { addEdition, listEditions, readList, readLists } from './list-store.ts'

handle(writeMediationList, {
  subject: async (tx) => begins('mediationList', tx.committeeId),
  async refuses(tx, { input }) {
    const code = listFlaw((await readList(tx, input.list)).entries, input.entries)
    return code && { code }
  },
  async apply(tx, { input, now, actor }) {
    const { list, entries } = input
    const edition = (await readList(tx, list)).edition + 1
    await addEdition(tx, { list, edition, entries, at: now, by: actor.id })
    return { detail: { list, edition } }
  },
})

answers(mediationLists, { read: (tx) => readLists(tx) })

answers(mediationListHistory, { read: (tx, { list }) => listEditions(tx, list) })
