import { newId } from '../../src/domain/kit/ids.ts'
import type { Deeds, Telling } from './canaries.ts'

export const messageIds = () => ({
  messageId: newId(),
})

/** Messages out of the house: a way, its texts, its quiet hours, and one that was sent on trial. */
export function messageDeeds({ ids, name, phone }: Telling): Deeds {
  return [
    [
      'channel.write',
      {
        isOn: true,
        config: {
          channel: 'aliyun',
          accessKeyId: 'LTAI5t',
          accessKeySecret: `密钥${name}`,
          signName: '社区短信',
        },
      },
    ],
    [
      'messageTemplate.write',
      { about: 'case-received', text: '{community} {link}', aliyunId: '', tencentId: '' },
    ],
    ['messageRules.write', { quiet: null, keepDays: 30 }],
    ['message.test', { messageId: ids.messageId, channel: 'aliyun', to: phone }],
    ['noticeChoice.write', { channel: 'none' }],
    ['message.setStop', { messageId: ids.messageId, stopped: true }],
  ]
}
