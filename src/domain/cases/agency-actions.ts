import { askTaskExtension, decideTaskExtension, pauseTask, resumeTask } from './agency-extension.ts'
import { warnOfTask, writeLadder } from './agency-ladder.ts'
import { issueLink, revokeLink } from './agency-link.ts'
import {
  acceptTask,
  answerTask,
  confirmTask,
  objectTask,
  openTask,
  remindTask,
  sendBackTask,
  sendTask,
  withdrawTask,
} from './agency-task.ts'
import { addAttachment, removeAttachment, showAttachment } from './attachment.ts'
import { importDispatch, retireDispatch, writeDispatch } from './dispatch.ts'
import { reachActions } from './reach.ts'
import { recordThanks } from './thanks.ts'
import { themeActions } from './theme.ts'
import { whistleActions } from './whistle.ts'

export const agencyActions = [
  sendTask,
  openTask,
  acceptTask,
  objectTask,
  answerTask,
  confirmTask,
  sendBackTask,
  withdrawTask,
  remindTask,
  askTaskExtension,
  decideTaskExtension,
  pauseTask,
  resumeTask,
  warnOfTask,
  writeLadder,
  writeDispatch,
  retireDispatch,
  importDispatch,
  ...whistleActions,
  ...themeActions,
  issueLink,
  revokeLink,
  addAttachment,
  showAttachment,
  removeAttachment,
  recordThanks,
  ...reachActions,
] as const
