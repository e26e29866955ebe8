import type { connectionActions } from '../../domain/connections/actions.ts'
import type { connectionRefusals } from '../../domain/connections/refusals.ts'

type Deeds = Record<(typeof connectionActions)[number]['name'], string>
type Noes = Record<(typeof connectionRefusals)[number], string>

export const connectionWords = {
  actions: {
    'client.issue': '发一把对接密钥',
    'client.revoke': '作废密钥',
    'client.report': '收到其他平台转来的事',
    'client.update': '收到其他平台补充的情况',
    'webhook.write': '保存推送',
    'webhook.renewSecret': '换一把签名密钥',
    'webhook.pause': '暂停推送',
    'webhook.resume': '恢复推送',
    'webhook.remove': '删除推送',
    'webhook.test': '发一条试试',
    'webhook.sendAgain': '再发一次',
    'webhook.skip': '这条不发了',
    'webhook.stop': '推送自动停下',
  } satisfies Deeds,
  platform: { adds: '{name} 补充:', saysSolved: '{name} 说已经解决:' },
  refusals: {
    'client-revoked': '这把密钥已经作废了。',
    'webhook-address': '推送地址要用 https 开头; 内网地址要由系统管理员在 .env 里写明才可以用。',
    'webhook-events': '对接平台只能收到办件的进展, 请去掉其他的事件。',
    'webhook-too-many': '一个社区最多 20 个推送地址, 请先删掉不用的。',
    'webhook-paused': '这个推送已经停着了。',
    'webhook-not-paused': '这个推送没有停。',
    'delivery-settled': '这一条已经办完了。',
  } satisfies Noes,
} as const
