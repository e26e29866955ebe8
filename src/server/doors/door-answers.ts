import { doorWaiting, listDevices, listKept } from '../../domain/doors/queries.ts'
import { answers } from '../answer.ts'
import { devicesJson, keptJson, waitingJson } from './door-queries.ts'

answers(listDevices, {
  // Who does not see the whole committee sees the own phones.
  json: (_input, { committeeId, grids, actor }) =>
    devicesJson(committeeId, grids === 'all' ? null : actor.id),
})

answers(listKept, { json: (input, { committeeId }) => keptJson(committeeId, input) })

answers(doorWaiting, { json: (_input, { committeeId }) => waitingJson(committeeId) })
