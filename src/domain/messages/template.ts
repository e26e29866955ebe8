import { z } from 'zod'
import { decision } from '../kit/action.ts'

/** What a message is about. The first six go to residents, `agency-link` to an office, `staff-notice` to ourselves. */
export const messageKinds = [
  'case-received',
  'case-joined',
  'case-split',
  'case-answered',
  'case-judge',
  'case-declined',
  'agency-link',
  'staff-notice',
  'test',
] as const
export type MessageKind = (typeof messageKinds)[number]

/**
 * What may stand in a text between braces, and what must. `link` is the whole address; an SMS provider, which holds a copy of
 * the text, is given `code` instead, the last piece of the address. Nobody's name and nothing of the matter itself: a text is
 * read on a locked screen, by whoever holds the phone.
 */
export const placeholders: Readonly<
  Record<MessageKind, { readonly may: readonly string[]; readonly must: readonly string[] }>
> = {
  'case-received': { may: ['community', 'number', 'link', 'code'], must: ['link'] },
  'case-joined': { may: ['community', 'number', 'link', 'code'], must: ['link'] },
  'case-split': { may: ['community', 'number', 'link', 'code'], must: ['link'] },
  'case-answered': { may: ['community', 'number', 'link', 'code'], must: ['link'] },
  'case-judge': { may: ['community', 'number', 'link', 'code'], must: ['link'] },
  'case-declined': { may: ['community', 'number', 'link', 'code'], must: ['link'] },
  'agency-link': { may: ['community', 'number', 'link', 'code', 'until'], must: ['link'] },
  'staff-notice': { may: ['community', 'notice'], must: ['notice'] },
  test: { may: ['community', 'at'], must: [] },
}

/** What the program says where a community has written nothing of its own. */
export const usualTexts: Readonly<Record<MessageKind, string>> = {
  'case-received': '{community}: 您反映的事已收到, 编号 {number}。查进度: {link}',
  'case-joined': '{community}: 您反映的事和别人反映的是同一件, 一起办, 编号 {number}。查进度: {link}',
  'case-split': '{community}: 您反映的事改为单独办, 编号 {number}。查进度: {link}',
  'case-answered': '{community}: 您反映的 {number} 有结果了, 请看: {link}',
  'case-judge': '{community}: 您反映的 {number} 真的解决了吗? 请说一声: {link}',
  'case-declined': '{community}: 您反映的 {number} 不归社区办, 该找谁写在这里: {link}',
  'agency-link': '{community}请贵单位协办 {number}, {until} 前可以打开: {link}',
  'staff-notice': '{community}: {notice}',
  test: '{community}: 这是一条测试消息, {at}。收到就说明通了。',
}

/** Names between braces, each once, in the order in which they come. */
export function namesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name!))]
}

/** What is wrong with a text; empty: nothing. */
export function templateFlaws(
  about: MessageKind,
  text: string,
): readonly { readonly flaw: 'unknown' | 'missing' | 'braces'; readonly name: string }[] {
  const names = namesIn(text)
  const { may, must } = placeholders[about]
  const loose = text.replace(/\{\w+\}/g, '')
  return [
    ...names.filter((name) => !may.includes(name)).map((name) => ({ flaw: 'unknown' as const, name })),
    ...must.filter((name) => !names.includes(name)).map((name) => ({ flaw: 'missing' as const, name })),
    ...(/[{}]/.test(loose) ? [{ flaw: 'braces' as const, name: '' }] : []),
  ]
}

/** Values for a provider's own copy of a text: in the order of the text, the code in the place of the whole address. */
export function providerValues(
  text: string,
  facts: Readonly<Record<string, string>>,
): readonly { readonly name: string; readonly value: string }[] {
  const names = namesIn(text).map((name) => (name === 'link' ? 'code' : name))
  return [...new Set(names)].map((name) => ({ name, value: facts[name] ?? '' }))
}

const providerId = z
  .string()
  .trim()
  .max(40)
  .regex(/^[\w-]*$/)
  .default('')

export const writeTemplate = decision(
  'messageTemplate.write',
  z.object({
    about: z.enum(messageKinds),
    text: z.string().trim().min(1).max(300),
    aliyunId: providerId,
    tencentId: providerId,
  }),
)
