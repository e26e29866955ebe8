import { writeChannel } from './channel.ts'
import {
  beginSending,
  chooseNotices,
  eraseMessages,
  openMessage,
  sendAgain,
  setStop,
  settleMessage,
  stopMessages,
  testChannel,
} from './message.ts'
import { noteReceipt } from './receipt.ts'
import { writeRules } from './rules.ts'
import { writeTemplate } from './template.ts'

export const messageActions = [
  writeChannel,
  writeTemplate,
  writeRules,
  testChannel,
  beginSending,
  settleMessage,
  noteReceipt,
  sendAgain,
  openMessage,
  stopMessages,
  setStop,
  eraseMessages,
  chooseNotices,
] as const
