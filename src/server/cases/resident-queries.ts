import { residentProgress, type ResidentProgress } from '../../domain/cases/resident-progress.ts'
import { eventOf, mayConfirm, mayThank, stageOf } from '../../domain/cases/resident-stage.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import { findPhoneToCall } from './agency-case-store.ts'
import { listResidentFiles } from './attachment-store.ts'
import { fileView } from './attachment-view.ts'
import {
  findOwedTask,
  findProgressCase,
  listBookLines,
  type BookLine,
  type OwedTask,
  type ProgressCase,
} from './resident-progress-store.ts'

/** Offices and codes only: who reported, who works on it and what they wrote to each other is not read here at all. */
answers(residentProgress, {
  read: async (tx, _input, { actor, committeeId, house }) => {
    const caseId = actor.kind === 'resident' ? actor.opens?.id : undefined
    const found = caseId ? await findProgressCase(tx, caseId) : undefined
    if (!found) throw new NotFound()
    const owed = await findOwedTask(tx, found.id)
    const files = await listResidentFiles(tx, found.id)
    const name = house.areas.find(committeeId)?.name ?? ''
    return {
      caseId: found.id,
      number: found.number,
      askedAt: found.askedAt,
      result: found.result,
      ...standing(found, owed, name),
      events: eventsOf(await listBookLines(tx, found.id)),
      files: files.map((file) => fileView(house.vault, file)),
      mayConfirm: mayConfirm(found.state),
      mayThank: mayThank(found.state),
      community: { name, phone: await findPhoneToCall(tx, found.gridId) },
    }
  },
})

function standing(
  found: ProgressCase,
  owed: OwedTask | undefined,
  communityName: string,
): Pick<ResidentProgress, 'stage' | 'holder' | 'since' | 'dueAt'> {
  const stage = stageOf(found.state, owed !== undefined)
  if (stage === 'agency' && owed) {
    const { organisation, sentAt, dueAt } = owed
    return { stage, holder: { kind: 'agency', name: organisation }, since: sentAt, dueAt }
  }
  const runs = stage === 'received' || stage === 'handling' || stage === 'checking'
  const dueAt = runs ? found.dueAt : null
  return { stage, holder: { kind: 'community', name: communityName }, since: found.since, dueAt }
}

function eventsOf(lines: readonly BookLine[]): ResidentProgress['events'] {
  return lines.flatMap(({ at, action, detail, organisation }) => {
    const event = eventOf(action, detail ?? {})
    return event ? [{ at, event, organisation }] : []
  })
}
