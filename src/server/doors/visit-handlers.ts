import { recordDoorVisit } from '../../domain/doors/visit.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handleMany } from '../deed.ts'
import { VISIT_WORDS } from './seals.ts'
import { addDoorVisits, listDoorGrids } from './visit-store.ts'

/** A phone's day comes two hundred at a time: one look at the doors, one statement for the knocks. */
handleMany(recordDoorVisit, {
  async subjects(tx, deeds) {
    const grids = await listDoorGrids(tx, [...new Set(deeds.map(({ input }) => input.dwellingId))])
    // The knock itself is what begins: two at one door do not wait for each other.
    return deeds.map(({ input: { visitId, dwellingId } }) =>
      grids.has(dwellingId) ? begins('doorVisit', visitId, grids.get(dwellingId)) : undefined,
    )
  },
  applyAll(tx, deeds) {
    addDoorVisits(
      tx,
      deeds.map(({ input, actor, madeAt, house }) => ({
        id: input.visitId,
        dwellingId: input.dwellingId,
        outcome: input.outcome,
        awayUntil: input.awayUntil,
        wordsSealed: input.words ? house.vault.seal(VISIT_WORDS, input.visitId, input.words) : null,
        visitedAt: madeAt,
        visitedBy: actor.id,
        next: input.next,
      })),
    )
    const applied = deeds.map(({ input: { visitId, dwellingId, outcome }, subject }) => ({
      subject: { kind: 'dwelling', id: dwellingId, gridId: subject.gridId ?? null },
      detail: { visitId, outcome },
    }))
    return Promise.resolve(applied)
  },
})
