import { confirmCorrection, dismissCorrection, recordCorrection } from './correction.ts'
import { enrolDevice, revokeDevice, wipedDevice } from './device.ts'
import { putAsideKept, readKept, retryKept, takeOutboxFile } from './kept.ts'
import { recordDoorVisit } from './visit.ts'

export const doorActions = [
  recordDoorVisit,
  recordCorrection,
  confirmCorrection,
  dismissCorrection,
  enrolDevice,
  revokeDevice,
  wipedDevice,
  retryKept,
  putAsideKept,
  readKept,
  takeOutboxFile,
] as const
