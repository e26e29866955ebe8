import { recordThanks } from '../../domain/cases/thanks.ts'
import { handle } from '../deed.ts'
import { lockOuterCase } from './agency-case-store.ts'
import { GIVER, THANKS } from './agency-seals.ts'
import { findAttachment } from './attachment-store.ts'
import { addThanks, isThanksKnown } from './thanks-store.ts'

handle(recordThanks, {
  subject: (tx, { caseId }) => lockOuterCase(tx, caseId),
  refuses: async (tx, { input }) => {
    if (await isThanksKnown(tx, input.thanksId)) return { code: 'envelope-reused' }
    if (!input.attachmentId) return undefined
    const picture = await findAttachment(tx, input.attachmentId)
    const isHere = picture?.caseId === input.caseId && !picture.removedAt
    return isHere ? undefined : { code: 'thanks-picture-unknown' }
  },
  apply: async (tx, { input, subject, actor, now, house }) => {
    const { thanksId: id, caseId, givenOn, showPublicly: shownPublicly, attachmentId } = input
    // What a resident writes on the page is words; a banner or a letter is received by the community.
    const kind = actor.kind === 'resident' ? 'words' : input.kind
    const { gridId } = subject
    const giverSealed = house.vault.seal(GIVER, id, input.giver)
    const textSealed = house.vault.seal(THANKS, id, input.text)
    const recorded = { recordedAt: now, recordedByKind: actor.kind, recordedBy: actor.id }
    const given = { kind, givenOn, giverSealed, textSealed, shownPublicly, attachmentId }
    await addThanks(tx, { id, caseId, gridId, ...given, ...recorded })
    return { detail: { thanksId: id, kind, attachmentId } }
  },
})
