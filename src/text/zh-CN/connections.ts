import type { connectionActions } from '../../domain/connections/actions.ts'
import type { connectionRefusals } from '../../domain/connections/refusals.ts'

type Deeds = Record<(typeof connectionActions)[number]['name'], string>
type Noes = Record<(typeof connectionRefusals)[number], string>

export const connectionWords = {
  actions: {
    'client.issue': '发一把对接密钥',
    'client.revoke': '作废密钥',
    'client.report': '收到其他平台转来的事',
  } satisfies Deeds,
  refusals: { 'client-revoked': '这把密钥已经作废了。' } satisfies Noes,
} as const
