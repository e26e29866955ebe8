import { z } from 'zod'
import { decision } from '../kit/action.ts'

/**
 * 渠道 channel, by which something goes to people outside the program: sink 演示收件箱 (a folder of the demo), mail 邮件,
 * wecom 企业微信群机器人, aliyun 阿里云短信, tencent 腾讯云短信. What is told inside the program is a notice (identity).
 */
export const channels = ['aliyun', 'tencent', 'sink', 'mail', 'wecom'] as const
export type ChannelName = (typeof channels)[number]

/** Channels that reach a mobile phone, in the order in which they are chosen. */
export const phoneChannels = ['aliyun', 'tencent', 'sink'] as const satisfies readonly ChannelName[]

const line = (most: number) => z.string().trim().min(1).max(most)
/** A secret that is left empty stays as it was. */
const secret = z.string().trim().max(200).default('')

/** Host names and addresses: what stands in a URL between `//` and the port. */
const host = z
  .string()
  .trim()
  .max(200)
  .regex(/^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$/)

export const mailSecurity = ['tls', 'starttls', 'none'] as const

/** What each channel has to know. Fields in `secretFields` are never told again. */
export const channelConfig = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('sink') }),
  z.object({
    channel: z.literal('mail'),
    host,
    port: z.number().int().min(1).max(65_535),
    security: z.enum(mailSecurity),
    user: z.string().trim().max(200).default(''),
    password: secret,
    from: z.email().max(200),
  }),
  z.object({ channel: z.literal('wecom'), key: secret }),
  z.object({
    channel: z.literal('aliyun'),
    accessKeyId: line(80),
    accessKeySecret: secret,
    signName: line(40),
  }),
  z.object({
    channel: z.literal('tencent'),
    secretId: line(80),
    secretKey: secret,
    sdkAppId: line(40),
    signName: line(40),
    region: line(40).default('ap-guangzhou'),
  }),
])
export type ChannelConfig = z.infer<typeof channelConfig>
export type ConfigOf<C extends ChannelName> = Extract<ChannelConfig, { channel: C }>

export const secretFields: Readonly<Record<ChannelName, string | undefined>> = {
  sink: undefined,
  mail: 'password',
  wecom: 'key',
  aliyun: 'accessKeySecret',
  tencent: 'secretKey',
}

/** Can it be turned on without its secret? Only a mail server inside the own house needs none. */
export function needsSecret(config: ChannelConfig): boolean {
  if (config.channel === 'sink') return false
  return config.channel !== 'mail' || config.user !== ''
}

export const writeChannel = decision('channel.write', z.object({ isOn: z.boolean(), config: channelConfig }))

/** A robot's address as people copy it, or its key alone; anything else stays as it is. */
export function robotKey(typed: string): string {
  return /[?&]key=([\w-]+)/.exec(typed)?.[1] ?? typed.trim()
}
