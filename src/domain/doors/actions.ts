import { confirmCorrection, dismissCorrection, recordCorrection } from './correction.ts'
import { enrolDevice, revokeDevice, wipedDevice } from './device.ts'
import { recordDoorVisit } from './visit.ts'

export const doorActions = [
  recordDoorVisit,
  recordCorrection,
  confirmCorrection,
  dismissCorrection,
  enrolDevice,
  revokeDevice,
  wipedDevice,
] as const
