import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import { rowKey } from '../kit/row-key.ts'
import type { ChannelName } from './channel.ts'
import type { MessageState, NoticeChannel, SendReason } from './message.ts'
import type { MessageRules } from './rules.ts'
import type { MessageKind } from './template.ts'

export interface ChannelView {
  readonly channel: ChannelName
  readonly isOn: boolean
  /** Its fields, without the secret; empty where nothing was ever written. */
  readonly config: Readonly<Record<string, string | number>>
  readonly hasSecret: boolean
  /** Can it be turned on here at all? The folder of the demo only in the demo. */
  readonly possible: boolean
}

export const listChannels = query('channel.list', z.object({})).answers<readonly ChannelView[]>()

export interface TemplateView {
  readonly about: MessageKind
  readonly text: string
  readonly isUsual: boolean
  readonly aliyunId: string
  readonly tencentId: string
}

export const listTemplates = query('messageTemplate.list', z.object({})).answers<readonly TemplateView[]>()

export const messageRulesPage = query('messageRules.page', z.object({})).answers<MessageRules>()

export interface MessageView {
  readonly id: string
  readonly about: MessageKind
  readonly channel: ChannelName
  readonly state: MessageState
  readonly toMask: string
  readonly caseId: string | null
  readonly owedAt: string
  /** When the next try is; while people are not to be disturbed, the end of that time. */
  readonly notBefore: string
  readonly attempts: number
  readonly sentAt: string | null
  /** When the provider said that the telephone has it. */
  readonly receivedAt: string | null
  readonly openedAt: string | null
  readonly reason: SendReason | ''
  readonly providerCode: string
  /** Whoever it went to wants no more of them. */
  readonly stopped: boolean
  /** What it says and whom it goes to is no longer known: it cannot be sent again. */
  readonly erased: boolean
}

const some = {
  after: rowKey.optional(),
  limit: z.number().int().min(1).max(100).default(30),
}

/** What happened to messages, the latest first. */
export const recentMessages = query(
  'message.recent',
  z.object({ show: z.enum(['all', 'waiting', 'failed']).default('all'), ...some }),
).answers<Page<MessageView>>()

export const caseMessages = query('message.ofCase', z.object({ caseId: id })).answers<
  readonly MessageView[]
>()

/** What the folder of the demo has received; empty outside the demo. */
export interface SinkMessage {
  readonly id: string
  readonly at: string
  readonly to: string
  readonly text: string
}
export const sinkMessages = query('message.sink', z.object({})).answers<readonly SinkMessage[]>()

export interface NoticeChoiceView {
  readonly channel: NoticeChannel
  readonly addressMask: string
  /** Which of them this community has turned on. */
  readonly possible: readonly NoticeChannel[]
}
export const ownNoticeChoice = query('noticeChoice.own', z.object({})).answers<NoticeChoiceView>()

export const messageQueries = [
  listChannels,
  listTemplates,
  messageRulesPage,
  recentMessages,
  caseMessages,
  sinkMessages,
  ownNoticeChoice,
] as const
