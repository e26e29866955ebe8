import { begins } from '../../domain/kit/subject.ts'
import {
  needsSecret,
  robotKey,
  secretFields,
  writeChannel,
  type ChannelConfig,
  type ChannelName,
} from '../../domain/messages/channel.ts'
import { writeRules } from '../../domain/messages/rules.ts'
import { templateFlaws, writeTemplate } from '../../domain/messages/template.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { derivedId } from '../derived-id.ts'
import type { House } from '../house.ts'
import { keptConfig, secretOf } from './kept-config.ts'
import { CHANNEL_CONFIG } from './seals.ts'
import { findKeptChannel, saveChannel, saveRules, saveTemplate } from './setting-store.ts'

const idOf = (tx: Tx, channel: ChannelName) => derivedId('channel', tx.committeeId, channel)

handle(writeChannel, {
  subject: async (tx, { config }) => begins('channel', idOf(tx, config.channel)),
  async refuses(tx, { input: { isOn, config }, house }) {
    if (config.channel === 'sink' && isOn && !house.sinkFolder) return { code: 'channel-demo-only' }
    const whole = await withSecret(tx, house, config)
    return isOn && needsSecret(whole) && !secretOf(whole) ? { code: 'channel-secret-missing' } : undefined
  },
  async apply(tx, { input: { isOn, config }, now, actor, house, subject }) {
    const whole = await withSecret(tx, house, config)
    const configSealed = house.vault.seal(CHANNEL_CONFIG, subject.id, JSON.stringify(whole))
    await saveChannel(tx, { id: subject.id, channel: config.channel, isOn, configSealed }, now, actor.id)
    return { detail: { channel: config.channel, isOn } }
  },
})

/** A secret that was not typed again is the one from before. */
async function withSecret(tx: Tx, house: House, config: ChannelConfig): Promise<ChannelConfig> {
  const field = secretFields[config.channel]
  const given = config.channel === 'wecom' ? { ...config, key: robotKey(config.key) } : config
  if (!field || secretOf(given)) return given
  const before = await findKeptChannel(tx, config.channel)
  const kept = before && keptConfig(house.vault, before)
  return kept ? ({ ...given, [field]: secretOf(kept) } as ChannelConfig) : given
}

handle(writeTemplate, {
  subject: async (tx) => begins('messageTemplate', tx.committeeId),
  refuses(_tx, { input: { about, text } }) {
    const flaws = templateFlaws(about, text)
    const named = (flaw: string) =>
      flaws.flatMap((one) => (one.flaw === flaw ? [`{${one.name}}`] : [])).join(' ')
    if (flaws.some(({ flaw }) => flaw === 'braces')) return { code: 'template-braces' }
    if (named('unknown')) return { code: 'template-unknown-placeholder', facts: { names: named('unknown') } }
    if (named('missing')) return { code: 'template-missing-placeholder', facts: { names: named('missing') } }
    return undefined
  },
  async apply(tx, { input, now, actor }) {
    await saveTemplate(tx, input, now, actor.id)
    return { detail: { about: input.about } }
  },
})

handle(writeRules, {
  subject: async (tx) => begins('messageRules', tx.committeeId),
  async apply(tx, { input, now, actor }) {
    await saveRules(tx, input, now, actor.id)
    const { quiet, keepDays } = input
    return { detail: { quiet: quiet ? `${quiet.from}-${quiet.until}` : '', keepDays } }
  },
})
