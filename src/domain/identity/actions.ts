import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  createAccount,
  disableAccount,
  enableAccount,
  endRole,
  endSession,
  giveRole,
  removeSecondFactor,
  renameAccount,
  resetAccount,
} from './account.ts'
import { closeArea, createArea, renameArea } from './area-deeds.ts'

export const identityActions = [
  createAccount,
  renameAccount,
  disableAccount,
  enableAccount,
  resetAccount,
  giveRole,
  endRole,
  changePassword,
  endSession,
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  createArea,
  renameArea,
  closeArea,
] as const
