import { begins } from '../../domain/kit/subject.ts'
import { faultsOf } from '../../domain/parking/plan-check.ts'
import { emptyDrawing } from '../../domain/parking/plan-drawing.ts'
import {
  addGroundPicture,
  beginPlan,
  publishPlan,
  reopenPlan,
  savePlan,
  settlePlan,
} from '../../domain/parking/plan.ts'
import { isReceived } from '../attachments/receipt.ts'
import { handle } from '../deed.ts'
import {
  addGround,
  addPlan,
  addVersion,
  findDrawing,
  findGroundPicture,
  findPlan,
  lockPlan,
  savePlanState,
} from './plan-store.ts'
import { GROUND_NAME } from './seals.ts'

handle(beginPlan, {
  subject: (_tx, { planId }) => Promise.resolve(begins('parkingPlan', planId)),
  async refuses(tx, { input: { compoundId, copyOfId } }) {
    if (!copyOfId) return undefined
    const source = await findPlan(tx, copyOfId)
    return source?.compoundId === compoundId ? undefined : { code: 'plan-unknown' }
  },
  async apply(tx, { input, now, actor }) {
    const { planId: id, compoundId, name, widthM, heightM, copyOfId } = input
    const source = copyOfId ? await findPlan(tx, copyOfId) : undefined
    const copied = source ? await findDrawing(tx, source.id, source.version) : undefined
    const drawing = copied ?? emptyDrawing(widthM, heightM)
    await addPlan(tx, { id, compoundId, name, at: now, by: actor.id })
    await addVersion(tx, { planId: id, version: 0, drawing, isBefore: false, at: now, by: actor.id })
    return { detail: { compoundId, copyOfId } }
  },
})

handle(savePlan, {
  subject: (tx, { planId }) => lockPlan(tx, planId),
  refuses: (_tx, { input, subject: plan }) =>
    input.base === plan.version
      ? undefined
      : { code: 'plan-changed-meanwhile', facts: { version: plan.version } },
  async apply(tx, { input, subject: plan, now, actor }) {
    const { planId, drawing, isBefore } = input
    const version = plan.version + 1
    await addVersion(tx, { planId, version, drawing, isBefore, at: now, by: actor.id })
    return { answer: { version }, detail: { version, isBefore, spaces: drawing.spaces.length } }
  },
})

handle(settlePlan, {
  subject: (tx, { planId }) => lockPlan(tx, planId),
  async refuses(tx, { subject: plan }) {
    const drawing = await findDrawing(tx, plan.id, plan.version)
    if (!drawing || drawing.spaces.length === 0) return { code: 'plan-empty' }
    const n = faultsOf(drawing).length
    return n > 0 ? { code: 'plan-has-faults', facts: { n } } : undefined
  },
  async apply(tx, { subject: plan, now }) {
    await savePlanState(tx, plan.id, 'settled', now)
    return { detail: { version: plan.version } }
  },
})

handle(reopenPlan, {
  subject: (tx, { planId }) => lockPlan(tx, planId),
  apply: (tx, { subject: plan, now }) => savePlanState(tx, plan.id, 'draft', now),
})

handle(publishPlan, {
  subject: (tx, { planId }) => lockPlan(tx, planId),
  async apply(tx, { subject: plan, now }) {
    await savePlanState(tx, plan.id, 'published', now)
    return { detail: { version: plan.version } }
  },
})

handle(addGroundPicture, {
  subject: (tx, { planId }) => lockPlan(tx, planId),
  async refuses(tx, { input, house }) {
    if (!isReceived(house.vault, tx.committeeId, input.file)) return { code: 'attachment-not-received' }
    if (!input.file.mediaType.startsWith('image/')) return { code: 'ground-not-picture' }
    return (await findGroundPicture(tx, input.pictureId)) ? { code: 'envelope-reused' } : undefined
  },
  async apply(tx, { input, house, now, actor }) {
    const { pictureId: id, planId, name, file } = input
    const nameSealed = house.vault.seal(GROUND_NAME, id, name)
    await addGround(tx, { id, planId, file, nameSealed, at: now, by: actor.id })
    return { answer: { pictureId: id }, detail: { pictureId: id } }
  },
})
