import { castVote, closeBallot, openBallot } from './ballot.ts'
import { closeDrive, leaveTarget, openDrive, recordDriveVisit, serveNotice } from './drive.ts'

export const driveActions = [
  openDrive,
  closeDrive,
  leaveTarget,
  recordDriveVisit,
  serveNotice,
  openBallot,
  castVote,
  closeBallot,
] as const
