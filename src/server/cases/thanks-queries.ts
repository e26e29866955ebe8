import { listThanks } from '../../domain/cases/agency-queries.ts'
import { answers } from '../answer.ts'
import { GIVER, THANKS } from './agency-seals.ts'
import { listThanksRecords } from './thanks-store.ts'

answers(listThanks, {
  read: async (tx, { caseId, after, limit }, { house }) => {
    const [givenOn, id] = after?.split('|') ?? []
    const from = givenOn && id ? { givenOn, id } : undefined
    const found = await listThanksRecords(tx, { caseId: caseId ?? null, after: from, limit })
    const last = found.length === limit ? found.at(-1) : undefined
    return {
      rows: found.map(({ giverSealed, textSealed, ...thanks }) => ({
        ...thanks,
        giver: house.vault.open(GIVER, thanks.id, giverSealed),
        text: house.vault.open(THANKS, thanks.id, textSealed),
      })),
      ...(last ? { next: `${last.givenOn}|${last.id}` } : {}),
    }
  },
})
