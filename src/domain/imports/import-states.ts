import { workflow } from '../kit/action.ts'

/**
 * 导入批次: one file from being brought to being on the books, and back again.
 * reading 正在看, understood 看懂了等确认, refused 看不了, applying 正在登记, applied 登记好了, undoing 正在撤回, undone 已撤回,
 * discarded 已丢弃 (the file and what was read of it are gone).
 */
export const course = workflow(
  'reading',
  'understood',
  'refused',
  'applying',
  'applied',
  'undoing',
  'undone',
  'discarded',
)
export const importStates = course.states
export type ImportState = (typeof importStates)[number]

/** In these the program itself is at work; after a crash it goes on with them. */
export const workingStates = ['reading', 'applying', 'undoing'] as const satisfies readonly ImportState[]

/** Why a file cannot be read. The sentence for each says what to do. */
export const unreadableReasons = [
  'empty',
  'too-large',
  'password',
  'broken',
  'not-a-sheet',
  'format-not-read',
  'hostile',
  'took-too-long',
] as const
export type UnreadableReason = (typeof unreadableReasons)[number]
