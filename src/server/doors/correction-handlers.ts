import {
  confirmCorrection,
  dismissCorrection,
  recordCorrection,
  reopenCorrection,
  seen as seenForm,
  slotOf,
  type Seen,
} from '../../domain/doors/correction.ts'
import { begins } from '../../domain/kit/subject.ts'
import { readPhone } from '../registry/person-columns.ts'
import { handle } from '../deed.ts'
import type { Vault } from '../house.ts'
import { derivedId } from '../derived-id.ts'
import {
  addCorrection,
  lockCorrection,
  saveNotTaken,
  saveTakenOver,
  saveToCheck,
} from './correction-store.ts'
import { deedFor } from './registry-deeds.ts'
import { findStandingChange } from './registry-queries.ts'
import { NOT_TAKEN, SEEN } from './seals.ts'
import { listDoorGrids } from './visit-store.ts'

handle(recordCorrection, {
  subject: async (tx, { correctionId, dwellingId }) => {
    const grids = await listDoorGrids(tx, [dwellingId])
    return grids.has(dwellingId) ? begins('correction', correctionId, grids.get(dwellingId)) : undefined
  },
  apply: async (tx, { input, subject, actor, madeAt, house }) => {
    const { correctionId: id, dwellingId, seen, base } = input
    await addCorrection(tx, {
      id,
      dwellingId,
      personId: 'personId' in seen ? seen.personId : null,
      kind: seen.kind,
      slot: slotOf(dwellingId, seen),
      seenSealed: house.vault.seal(SEEN, id, JSON.stringify(seen)),
      said: said(house.vault, dwellingId, seen),
      base,
      seenAt: madeAt,
      seenBy: actor.id,
    })
    return {
      subject: { kind: 'dwelling', id: dwellingId, gridId: subject.gridId ?? null },
      detail: { correctionId: id, kind: seen.kind },
    }
  },
})

handle(confirmCorrection, {
  subject: (tx, { correctionId }) => lockCorrection(tx, correctionId),
  async apply(tx, deed) {
    const { input, subject, actor, now, house } = deed
    const seen = seenForm.parse(JSON.parse(house.vault.open(SEEN, subject.id, subject.seenSealed)))
    const { dwellingId } = subject
    const follows = await deedFor(tx, deed, { ...input, dwellingId, seenAt: subject.seenAt, seen })
    const settled = { by: actor.id, at: now, followedBy: follows.envelope.id }
    const alike = await saveTakenOver(tx, subject, settled)
    return {
      brings: [follows],
      detail: { dwellingId, kind: seen.kind, alike },
    }
  },
})

handle(dismissCorrection, {
  subject: (tx, { correctionId }) => lockCorrection(tx, correctionId),
  async apply(tx, { input, subject, actor, now, house }) {
    const reasonSealed = house.vault.seal(NOT_TAKEN, subject.id, input.reason)
    await saveNotTaken(tx, { id: subject.id, by: actor.id, at: now, reasonSealed })
    return { detail: { dwellingId: subject.dwellingId } }
  },
})

handle(reopenCorrection, {
  subject: (tx, { correctionId }) => lockCorrection(tx, correctionId),
  refuses: (_tx, { subject: { state, followedBy } }) =>
    state === 'takenOver' && !followedBy ? { code: 'correction-not-traced' } : undefined,
  async apply(tx, { subject, actor, now, envelopeId }) {
    const { followedBy, dwellingId } = subject
    await saveToCheck(tx, subject)
    // Somebody may have taken it back in the history of the home already.
    const changeId = followedBy && (await findStandingChange(tx, followedBy))
    const envelope = {
      id: derivedId('correction reopened', subject.id, envelopeId),
      action: 'change.revert',
      input: { changeId },
      madeAt: now,
      at: tx.committeeId,
    }
    return { detail: { dwellingId }, ...(changeId ? { brings: [{ envelope, actor }] } : {}) }
  },
})

/** Equal for two who say the same of the same: who wrote a number with dashes has not said another. */
function said(vault: Vault, dwellingId: string, seen: Seen): Buffer {
  const what = sameWords(seen)
  return vault.tokenHash(`correction|${dwellingId}|${JSON.stringify(what)}`)
}

function sameWords(seen: Seen): readonly unknown[] {
  switch (seen.kind) {
    case 'movedIn':
      return [seen.kind, seen.name]
    case 'movedOut':
      return [seen.kind, seen.personId]
    case 'newPhone':
    case 'deadPhone':
      return [seen.kind, seen.personId, readPhone(seen.number) ?? seen.number]
    case 'flag':
      return [seen.kind, seen.personId, seen.flag, seen.holds]
    case 'name':
      return [seen.kind, seen.personId, seen.value]
    case 'area':
    case 'occupancy':
      return [seen.kind, seen.value]
  }
}
