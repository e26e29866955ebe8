import type { ChannelConfig } from '../../domain/messages/channel.ts'
import { aliyunChannel } from './aliyun-channel.ts'
import type { Channel } from './channel.ts'
import { mailChannel } from './mail-channel.ts'
import { sinkChannel } from './sink-channel.ts'
import { tencentChannel } from './tencent-channel.ts'
import { wecomChannel } from './wecom-channel.ts'

/** Where the providers are. A mail server is named by whoever sets the channel up; these stand fast. */
export interface Providers {
  readonly wecom: string
  readonly aliyun: string
  readonly tencent: string
}

export const PROVIDERS: Providers = {
  wecom: 'https://qyapi.weixin.qq.com',
  aliyun: 'https://dysmsapi.aliyuncs.com',
  tencent: 'https://sms.tencentcloudapi.com',
}

export interface ChannelSurroundings {
  readonly providers: Providers
  /** Folder of the demo's inbox; undefined outside the demo. */
  readonly sinkFolder: string | undefined
  readonly clock: () => string
}

/** `undefined`: not possible here. */
export function openChannel(
  config: ChannelConfig,
  { providers, sinkFolder, clock }: ChannelSurroundings,
): Channel | undefined {
  switch (config.channel) {
    case 'sink':
      return sinkFolder ? sinkChannel(sinkFolder, clock) : undefined
    case 'mail':
      return mailChannel(config)
    case 'wecom':
      return wecomChannel(config, providers.wecom)
    case 'aliyun':
      return aliyunChannel(config, providers.aliyun, clock)
    case 'tencent':
      return tencentChannel(config, providers.tencent, clock)
  }
}
