import { channelConfig, secretFields, type ChannelConfig } from '../../domain/messages/channel.ts'
import type { Vault } from '../house.ts'
import { CHANNEL_CONFIG } from './seals.ts'
import type { KeptChannel } from './setting-store.ts'

export function keptConfig(vault: Vault, { id, configSealed }: KeptChannel): ChannelConfig {
  return channelConfig.parse(JSON.parse(vault.open(CHANNEL_CONFIG, id, configSealed)))
}

/** Its key or password; empty where there is none. */
export function secretOf(config: ChannelConfig): string {
  const field = secretFields[config.channel]
  const value = field && Object.entries(config).find(([name]) => name === field)?.[1]
  return typeof value === 'string' ? value : ''
}

/** Everything but the secret and the name of the channel. */
export function plainConfig(config: ChannelConfig): Readonly<Record<string, string | number>> {
  const hidden = new Set(['channel', secretFields[config.channel]])
  return Object.fromEntries(Object.entries(config).filter(([name]) => !hidden.has(name)))
}
