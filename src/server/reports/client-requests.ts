import { sentRequests, sentUpdates } from '../../domain/connections/queries.ts'
import { answers } from '../answer.ts'
import { REQUEST_WORDS } from '../connections/seals.ts'
import { listSentRequests, listSentUpdates } from './client-request-queries.ts'

const clientOf = (actor: { readonly kind: string; readonly opens?: { readonly id: string } }) =>
  actor.kind === 'client' ? (actor.opens?.id ?? '') : ''

answers(sentRequests, {
  async read(tx, question, { actor, house }) {
    const found = await listSentRequests(tx, clientOf(actor), { ...question, limit: question.limit + 1 })
    const rows = found.slice(0, question.limit)
    const last = found.length > question.limit ? rows.at(-1) : undefined
    return {
      rows: rows.map(({ descriptionSealed, ...row }) => ({
        ...row,
        description: house.vault.open(REQUEST_WORDS, row.caseId, descriptionSealed),
      })),
      next: last ? `${new Date(last.requestedAt).toISOString()}|${last.caseId}` : null,
    }
  },
})

answers(sentUpdates, {
  read: (tx, question, { actor }) => listSentUpdates(tx, clientOf(actor), question),
})
