import { announceBallot, castVote, closeBallot, correctVote, openBallot, publishBallot } from './ballot.ts'
import {
  closeDrive,
  leaveTarget,
  locateTarget,
  locateTargets,
  openDrive,
  planVisits,
  recordDriveVisit,
  restoreTarget,
  serveNotice,
  serveNotices,
} from './drive.ts'
import { writeOwned } from './owned.ts'
import { addScan, removeScan } from './scan.ts'
import { writeThreshold } from './threshold-write.ts'

export const driveActions = [
  openDrive,
  closeDrive,
  planVisits,
  locateTarget,
  locateTargets,
  leaveTarget,
  restoreTarget,
  recordDriveVisit,
  serveNotice,
  serveNotices,
  addScan,
  removeScan,
  writeOwned,
  writeThreshold,
  openBallot,
  announceBallot,
  castVote,
  correctVote,
  closeBallot,
  publishBallot,
] as const
