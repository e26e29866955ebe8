import {
  announceAllotment,
  annulAllotment,
  answerObjection,
  applyForSpace,
  drawAllotment,
  finishAllotment,
  freezeAllotment,
  leaveAllotment,
  recordObjection,
} from './allotting.ts'
import { writeNorms } from './parking-norms.ts'
import { addGroundPicture, beginPlan, publishPlan, reopenPlan, savePlan, settlePlan } from './plan.ts'

export const parkingActions = [
  beginPlan,
  savePlan,
  settlePlan,
  reopenPlan,
  publishPlan,
  addGroundPicture,
  announceAllotment,
  applyForSpace,
  leaveAllotment,
  freezeAllotment,
  drawAllotment,
  recordObjection,
  answerObjection,
  finishAllotment,
  annulAllotment,
  writeNorms,
] as const
