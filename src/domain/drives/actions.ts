import { castVote, closeBallot, openBallot } from './ballot.ts'
import {
  closeDrive,
  leaveTarget,
  locateTarget,
  openDrive,
  planVisits,
  recordDriveVisit,
  serveNotice,
} from './drive.ts'

export const driveActions = [
  openDrive,
  closeDrive,
  planVisits,
  locateTarget,
  leaveTarget,
  recordDriveVisit,
  serveNotice,
  openBallot,
  castVote,
  closeBallot,
] as const
