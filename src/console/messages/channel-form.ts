import { mailSecurity, secretFields, writeChannel, type ChannelName } from '../../domain/messages/channel.ts'
import type { ChannelView } from '../../domain/messages/queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedField, type DeedForm } from '../../ui/kit/deed-form.ts'

const FIELDS: Readonly<Record<ChannelName, readonly string[]>> = {
  sink: [],
  mail: ['host', 'port', 'security', 'user', 'password', 'from'],
  wecom: ['key'],
  aliyun: ['accessKeyId', 'accessKeySecret', 'signName'],
  tencent: ['secretId', 'secretKey', 'sdkAppId', 'signName', 'region'],
}

/** Everything a channel has to know, and whether it is on. A secret is never shown again; left empty it stays. */
export function channelForm(words: Catalogue, { channel, isOn, config, hasSecret }: ChannelView): DeedForm {
  const say = words.desk.messages
  const field = (key: string): DeedField => {
    const label = say.fields[key as keyof typeof say.fields]
    const initial = config[key]
    if (key === 'port') return { kind: 'number', key, label, most: 65_535, initial: Number(initial ?? 465) }
    if (key === 'security') {
      const choices = choicesOf(say.securities, mailSecurity)
      return { kind: 'choice', key, label, choices, initial: String(initial ?? 'tls') }
    }
    if (key === secretFields[channel]) {
      const optional = hasSecret || key === 'password'
      return { kind: 'secret', key, label, optional, ...(hasSecret ? { hint: say.kept } : {}) }
    }
    const usual = key === 'region' ? 'ap-guangzhou' : ''
    return { kind: 'line', key, label, optional: key === 'user', initial: String(initial ?? usual) }
  }
  return {
    action: writeChannel,
    title: `${words.actions['channel.write']}: ${words.messages.channels[channel]}`,
    hint: say.channelHints[channel],
    fields: [
      ...FIELDS[channel].map(field),
      { kind: 'tick', key: 'isOn', label: say.on, initial: isOn || !hasSecret },
    ],
    rest: () => ({}),
    shape: ({ isOn: on, ...typed }) => ({
      isOn: on === true,
      config: {
        channel,
        ...Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)),
      },
    }),
  }
}
