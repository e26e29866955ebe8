import type { ConfigOf } from '../../domain/messages/channel.ts'
import { plainCode, type Channel, type SendResult } from './channel.ts'
import { callProvider } from './provider-call.ts'

/** 文本内容, 最长不超过 2048 个字节. */
const TEXT_BYTES = 2048

/**
 * 企业微信群机器人: one line of text into the group of its key, calling one member by mobile number where there is one. It knows
 * no id of ours: what is sent twice is read twice.
 */
export function wecomChannel({ key }: ConfigOf<'wecom'>, endpoint: string): Channel {
  return {
    async send({ to, text }) {
      const body = JSON.stringify({
        msgtype: 'text',
        text: { content: cut(text), ...(to ? { mentioned_mobile_list: [to] } : {}) },
      })
      const url = `${endpoint}/cgi-bin/webhook/send?key=${encodeURIComponent(key)}`
      const called = await callProvider(url, { headers: { 'content-type': 'application/json' }, body })
      if (!called.ok) return called.result
      const { errcode } = called.body as { errcode?: number }
      return errcode === 0 ? { result: 'sent', providerNumber: '' } : meaning(errcode)
    },
  }
}

/** 全局错误码: -1 系统繁忙, 45009 接口调用超过限制, 93000 机器人 key 不对或已移出群. */
function meaning(errcode: number | undefined): SendResult {
  const providerCode = plainCode(errcode)
  if (errcode === -1) return { result: 'later', reason: 'network', providerCode }
  if (errcode === 45009) return { result: 'later', reason: 'busy', providerCode }
  return { result: 'failed', reason: errcode === 93000 ? 'account' : 'refused', providerCode }
}

/** At most so many bytes, and never half a character. */
function cut(text: string): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > TEXT_BYTES) break
    kept += character
  }
  return kept
}
