import { doorVisits, doorWaiting, listDevices, listKept } from '../../domain/doors/queries.ts'
import { answers } from '../answer.ts'
import { devicesJson, listKeptRows, waitingJson } from './door-queries.ts'
import { PUT_ASIDE, VISIT_WORDS } from './seals.ts'
import { listHomeVisits } from './visit-store.ts'

answers(listDevices, {
  // Who does not see the whole committee sees the own phones.
  json: (_input, { committeeId, grids, actor }) =>
    devicesJson(committeeId, grids === 'all' ? null : actor.id),
})

answers(listKept, {
  read: async (tx, input, { house }) => {
    const { rows, ...rest } = await listKeptRows(tx, input)
    const opened = rows.map(({ reasonSealed, ...row }) => ({
      ...row,
      reason: reasonSealed ? house.vault.open(PUT_ASIDE, row.id, Buffer.from(reasonSealed, 'hex')) : '',
    }))
    return { rows: opened, ...rest }
  },
})

answers(doorWaiting, { json: (_input, { committeeId }) => waitingJson(committeeId) })

answers(doorVisits, {
  read: async (tx, { dwellingId, since }, { house }) => {
    const rows = await listHomeVisits(tx, dwellingId, since)
    return rows.map(({ wordsSealed, ...row }) => ({
      ...row,
      words: wordsSealed ? house.vault.open(VISIT_WORDS, row.id, wordsSealed) : '',
    }))
  },
})
