import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { receivedFile } from '../kit/received-file.ts'
import { planDrawing } from './plan-drawing.ts'

/** 车位规划图: draft 在画 → settled 已定稿 → published 已公开. */
const course = workflow('draft', 'settled', 'published')
export const planStates = course.states
export type PlanState = (typeof planStates)[number]

/** Metres; from a yard to a large compound. */
const side = z.number().min(5).max(1000)

/** Begins a plan on an empty ground, or on a copy of another plan of the same compound as it stands. */
export const beginPlan = decision(
  'parkingPlan.begin',
  z.object({
    planId: id,
    compoundId: id,
    name: z.string().trim().min(1).max(60),
    widthM: side,
    heightM: side,
    copyOfId: id.nullable().default(null),
  }),
)

/**
 * Keeps the drawing as a new version; every earlier one stays. `base` is the version it was drawn on: when somebody else has
 * saved since, it is refused and nobody's work is lost. `isBefore`: this is how it was before (现状), to be compared with.
 */
export const savePlan = course.step(
  'parkingPlan.save',
  { from: ['draft'] },
  z.object({
    planId: id,
    base: z.number().int().min(0),
    drawing: planDrawing,
    isBefore: z.boolean().default(false),
  }),
)

/** 定稿: refused while a space is outside, overlaps, touches the fire lane or has no number of its own. */
export const settlePlan = course.step(
  'parkingPlan.settle',
  { from: ['draft'], to: 'settled' },
  z.object({ planId: id }),
)

/** Back to the drawing table; nothing has been published yet. */
export const reopenPlan = course.step(
  'parkingPlan.reopen',
  { from: ['settled'], to: 'draft' },
  z.object({ planId: id }),
)

/** 公开: from now on everybody may look at it on the community's public page. */
export const publishPlan = course.step(
  'parkingPlan.publish',
  { from: ['settled'], to: 'published' },
  z.object({ planId: id }),
)

/** Puts the community's own drawing or picture of the ground with a plan. */
export const addGroundPicture = course.step(
  'groundPicture.add',
  { from: ['draft'] },
  z.object({
    pictureId: id,
    planId: id,
    name: z.string().trim().min(1).max(200),
    file: receivedFile,
  }),
)
