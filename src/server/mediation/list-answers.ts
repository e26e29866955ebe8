import { dayOf } from '../../domain/kit/dates.ts'
import { askMediationFigures, listMediations, mediationsOfCase } from '../../domain/mediation/queries.ts'
import { mediationFigures } from '../../domain/mediation/statistics.ts'
import { answers } from '../answer.ts'
import { findCasePlace } from './file-store.ts'
import { listCounted, listHeads } from './head-queries.ts'
import { isSecretary } from './secretary.ts'

answers(mediationsOfCase, {
  async subject(tx, { caseId }) {
    const at = await findCasePlace(tx, caseId)
    return at && { kind: 'case', id: caseId, gridId: at.gridId }
  },
  async read(tx, { caseId }, asking) {
    const all = isSecretary(asking)
    const heads = await listHeads(tx, asking, { caseId })
    return heads.map((head) => ({ ...head, mine: head.mine || all }))
  },
})

/** The rows behind the figures: for the secretary all, for everybody else those they mediate. */
answers(listMediations, {
  async read(tx, { from, until }, asking) {
    const all = isSecretary(asking)
    const heads = await listHeads(tx, asking, { from, until, onlyMine: !all })
    return heads.map((head) => ({ ...head, mine: true }))
  },
})

answers(askMediationFigures, {
  read: async (tx, { from, until }, { now }) =>
    mediationFigures(await listCounted(tx, from, until), dayOf(now)),
})
