import type { ReachEnd } from '../../domain/cases/reach-queries.ts'
import type { ReachStep } from '../../domain/cases/reach.ts'
import type { messageActions } from '../../domain/messages/actions.ts'
import type { ChannelName } from '../../domain/messages/channel.ts'
import type { MessageState, NoticeChannel, SendReason } from '../../domain/messages/message.ts'
import type { messageRefusals } from '../../domain/messages/refusals.ts'
import type { MessageKind } from '../../domain/messages/template.ts'

type Deeds = Record<(typeof messageActions)[number]['name'], string>
type Noes = Record<(typeof messageRefusals)[number], string>

export const messageWords = {
  actions: {
    'channel.write': '保存渠道',
    'messageTemplate.write': '保存模板',
    'messageRules.write': '保存',
    'message.test': '给自己发一条试试',
    'message.begin': '开始发消息',
    'message.settle': '消息有结果',
    'message.receipt': '问到短信回执',
    'message.again': '再发一次',
    'message.open': '打开消息里的链接',
    'message.stop': '不再发短信',
    'message.setStop': '改要不要短信',
    'message.erase': '清除过期的消息内容',
    'noticeChoice.write': '保存提醒方式',
  } satisfies Deeds,
  refusals: {
    'channel-secret-missing': '还没有填密钥或密码, 不能启用。',
    'channel-demo-only': '演示收件箱只能在演示里用。',
    'channel-off': '这个渠道没有启用, 请先在“设置 · 短信消息”里启用。',
    'template-unknown-placeholder': '这里不能用 {names}, 请改成列出的那几个。',
    'template-missing-placeholder': '少了 {names}, 收到的人就打不开链接或者不知道说什么。',
    'template-braces': '大括号没有成对, 请检查。',
    'message-attempt-past': '这一次已经发过了。',
    'message-erased': '保存的时间到了, 号码和内容已经清除, 不能再发。',
    'message-no-contact': '这条消息没有手机号。',
    'message-address-odd': '手机号或邮箱好像不对, 请看一看。',
  } satisfies Noes,
  channels: {
    aliyun: '阿里云短信',
    tencent: '腾讯云短信',
    sink: '演示收件箱',
    mail: '邮件',
    wecom: '企业微信群机器人',
  } satisfies Record<ChannelName, string>,
  noticeChannels: {
    none: '只在工作台里提醒',
    mail: '也发邮件',
    wecom: '也发到企业微信群',
  } satisfies Record<NoticeChannel, string>,
  kinds: {
    'case-received': '收到了',
    'case-joined': '并为同一件',
    'case-split': '改为单独办',
    'case-answered': '有结果了',
    'case-judge': '请评价',
    'case-declined': '不归社区办',
    'agency-link': '协办链接',
    'staff-notice': '工作提醒',
    test: '测试',
  } satisfies Record<MessageKind, string>,
  states: {
    waiting: '等着发',
    sending: '正在发',
    sent: '发出了',
    delivered: '对方收到了',
    failed: '没发成',
    dropped: '不用发了',
  } satisfies Record<MessageState, string>,
  reasons: {
    address: '号码或地址不对, 或者对方收不了',
    template: '服务商那边的模板、签名不对, 或者还没填模板编号',
    account: '密钥、权限或余额有问题',
    busy: '一下子太多, 服务商让等一等',
    network: '服务商那边没有回应',
    refused: '服务商不肯发',
    off: '渠道没有启用',
    undelivered: '发出去了, 但对方手机没收到 (关机、停机、空号或者被拦截)',
    brokenOff: '发到一半断了好几次, 可能已经发出去过',
  } satisfies Record<SendReason, string>,
  placeholders: {
    community: '社区名',
    number: '编号',
    link: '链接',
    code: '链接最后一段',
    until: '最后一天',
    notice: '提醒内容',
    at: '时间',
  },
  steps: {
    message: '发短信',
    call: '打电话',
    neighbour: '请邻居或志愿者捎话',
    knock: '上门',
  } satisfies Record<ReachStep, string>,
  ends: {
    '': '',
    link: '本人打开了链接',
    call: '电话里说到了',
    neighbour: '捎到了话',
    knock: '上门说到了',
    returnVisit: '回访到了',
    contact: '联系上了',
    closed: '办件有了变化, 不用再找',
    givenUp: '不再找了',
  } satisfies Record<ReachEnd, string>,
} as const
