import type { SendReason } from '../../domain/messages/message.ts'
import type { ReceiptResult } from '../../domain/messages/receipt.ts'

/** One message, ready to go. */
export interface Outgoing {
  /** The same for every try: given to the provider where it takes one, so that it can tell a second delivery. */
  readonly id: string
  /** A mobile number, an e-mail address, or for a robot the number of whoever it calls by (may be empty). */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** For providers that hold a copy of the text: its number with them, and what goes between the braces, in order. */
  readonly copy?: {
    readonly templateId: string
    readonly values: readonly { readonly name: string; readonly value: string }[]
  }
}

/** `later`: worth another try. `failed`: no other try will do better until a person has mended something. */
export type SendResult =
  | { readonly result: 'sent'; readonly providerNumber: string }
  | { readonly result: 'later' | 'failed'; readonly reason: SendReason; readonly providerCode: string }

/** 渠道: the one way in which a message leaves the house. Never throws: whatever happens is a result. */
export interface Channel {
  send(message: Outgoing): Promise<SendResult>
  /** What became of one that was sent, where the provider can be asked. Whatever goes wrong in asking is `unknown`. */
  receipt?(sent: SentMessage): Promise<Receipt>
}

/** One that the provider took, under its own number for it. */
export interface SentMessage {
  readonly id: string
  readonly to: string
  readonly providerNumber: string
  readonly sentAt: string
}

export interface Receipt {
  readonly result: ReceiptResult
  readonly providerCode: string
}

/** What a provider's code means: the first line whose pattern fits it. */
export type CodeTable = readonly (readonly [
  pattern: RegExp,
  result: 'later' | 'failed',
  reason: SendReason,
])[]

export function meaningOf(table: CodeTable, code: string): SendResult {
  const found = table.find(([pattern]) => pattern.test(code))
  const [, result, reason] = found ?? [undefined, 'failed' as const, 'refused' as const]
  return { result, reason, providerCode: plainCode(code) }
}

/** The provider's own number of what it took in. */
export function plainNumber(number: unknown): string {
  return typeof number === 'string' && /^[\w.:^-]{1,80}$/.test(number) ? number : ''
}

/** A code and nothing else: a provider's sentence may repeat the number that it was given. */
export function plainCode(code: unknown): string {
  const text = typeof code === 'string' || typeof code === 'number' ? String(code) : ''
  return /^[\w.:<>@+-]{1,80}$/.test(text) && !/\d{11}/.test(text) ? text : ''
}
