import { confirmCorrection, dismissCorrection, recordCorrection, reopenCorrection } from './correction.ts'
import { enrolDevice, revokeDevice, wipedDevice } from './device.ts'
import { putAsideKept, readKept, retryKept, takeOutboxFile } from './kept.ts'
import { giveSendPass } from './send-pass.ts'
import { recordDoorVisit } from './visit.ts'

export const doorActions = [
  recordDoorVisit,
  recordCorrection,
  confirmCorrection,
  dismissCorrection,
  reopenCorrection,
  enrolDevice,
  revokeDevice,
  wipedDevice,
  giveSendPass,
  retryKept,
  putAsideKept,
  readKept,
  takeOutboxFile,
] as const
