import { z } from 'zod'
import { decision, fact, workflow } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/** 待处理: waiting → carriedOut 已补记, putAside 已放下. */
const course = workflow('waiting', 'carriedOut', 'putAside')
export const keptStates = course.states
export type KeptState = (typeof keptStates)[number]

/**
 * Carries out what was recorded, as it is and in its sender's name, with the rights of whoever takes it up. Also one that was put aside:
 * somebody may have been mistaken.
 */
export const retryKept = course.step(
  'kept.retry',
  { from: ['waiting', 'putAside'], to: 'carriedOut' },
  z.object({ keptId: id }),
)

/** It stays readable, with who put it aside and why. */
export const putAsideKept = course.step(
  'kept.putAside',
  { from: ['waiting'], to: 'putAside' },
  z.object({ keptId: id, reason: z.string().trim().min(1).max(200) }),
)

/** Opens one and shows what was recorded: what was said at a door is personal, so looking leaves a name. */
export const readKept = decision('kept.read', z.object({ keptId: id }))

/** A file of unsent records was taken in at the desk: whose phone's, and how many. */
export const takeOutboxFile = fact(
  'outboxFile.take',
  z.object({ deviceId: id, records: z.number().int().min(0).max(20_000) }),
)
