import { draftDoorPaper } from '../../domain/documents/door-paper.ts'
import { paperKinds } from '../../domain/documents/paper-kinds.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { answers } from '../answer.ts'
import { openFacts } from '../documents/sealed-words.ts'
import { listSecretaries } from '../documents/seal-store.ts'
import { findLastKeeper, findLastPaper } from './draft-queries.ts'

/** What the last paper said of the office is not typed again. */
answers(draftDoorPaper, {
  read: async (tx, { kind }, { house, now }) => {
    const last = await findLastPaper(tx)
    const head = last ? openFacts(house.vault, last.id, last.factsSealed) : {}
    const approvers = await listSecretaries(tx, dayOf(now))
    const said = (key: string) => {
      const value = head[key]
      return typeof value === 'string' ? value : ''
    }
    return {
      kind,
      phone: said('phone'),
      officeAddress: said('officeAddress'),
      legalBasis: paperKinds[kind].basis,
      approvers,
      keeper: (await findLastKeeper(tx)) || (approvers[0]?.name ?? ''),
    }
  },
})
