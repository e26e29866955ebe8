import { AlignmentType, Paragraph } from 'docx'
import {
  basisLine,
  cell,
  colophon,
  contactLine,
  grid,
  line,
  para,
  plain,
  row,
  serialLine,
  sheet,
  signature,
  sizes,
  title,
} from './word-look.ts'

/** Where the paper of the next door begins. */
const nextDoor = (text: string) =>
  new Paragraph({ text, alignment: AlignmentType.RIGHT, pageBreakBefore: true })
const cut = line(
  '－－－－－－－－－－－－－－－－ 沿此线剪开 －－－－－－－－－－－－－－－－',
  {
    alignment: AlignmentType.CENTER,
    spacing: { before: 240, after: 120 },
  },
  { size: sizes.small },
)

/** The counterfoil is set small, so that each of its lines stays one line. */
const small = (text: string) => line(text, {}, { size: sizes.xiaosi })
const item = '{#物品}涉及：{物品}。{/物品}'
const slip = (name: string) => [
  cut,
  serialLine(`${name}存根　{编号}　第{存根号}号`),
  small('户址：{门址}　　事项：{事项}'),
  small('送达方式：□当面签收　□张贴　□留置（有见证人）　□短信或微信'),
  small('收件人签字：　　　　　　　见证人：　　　　　　　送达日期：　　　年　　月　　日'),
]

/** 告知书 */
export const driveNotice = sheet('告知书', [
  plain('{#住户}'),
  nextDoor('编号：{编号}　第{存根号}号'),
  title('告知书', 160),
  plain('{门址}住户：'),
  para('{正文}'),
  para(`${item}{#期限}请在{期限}前与我们联系。{/期限}`),
  ...signature(),
  ...colophon(basisLine, contactLine),
  ...slip('告知书'),
  plain('{/住户}'),
])

/** 限期自拆通知 */
export const removalNotice = sheet('限期自拆通知', [
  plain('{#住户}'),
  nextDoor('编号：{编号}　第{存根号}号'),
  title('限期自拆通知', 160),
  plain('{门址}住户：'),
  para('{正文}'),
  para(`${item}{#期限}请您在{期限}前自行拆除，并把拆下的东西收好。{/期限}`),
  para('有不同意见，或者自己拆有困难的，请在期限前与我们联系，我们上门帮您。'),
  ...signature(),
  ...colophon(basisLine, contactLine),
  ...slip('限期自拆通知'),
  plain('{/住户}'),
])

/** 征求意见表 */
export const opinionForm = sheet('征求意见表', [
  plain('{#住户}'),
  nextDoor('编号：{编号}　第{存根号}号'),
  title('征求意见表', 160),
  plain('户址：{门址}'),
  plain('事项：{事项}'),
  para('{正文}'),
  para(item),
  plain('您的意见：　□同意　　□有条件同意　　□不同意'),
  plain('条件或者其他意见：'),
  plain('＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿'),
  plain('＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿'),
  plain('签字：　　　　　　　　　与业主的关系：'),
  plain('日期：　　　年　　月　　日'),
  ...colophon(
    '{#期限}请在{期限}前交回。{/期限}{#依据}依据：{依据}{/依据}',
    contactLine,
    '{出具单位}　{日期}',
  ),
  plain('{/住户}'),
])

/** 业主表决票 */
export const votePaper = sheet('业主表决票', [
  plain('{#房屋}'),
  nextDoor('名册序号：{名册序号}'),
  title('业主表决票', 160),
  plain('房屋：{门址}　　专有部分面积：{面积}平方米'),
  plain('表决事项：{表决事项}'),
  plain('您的意见（只选一项，打“√”）：　□同意　　□反对　　□弃权'),
  plain('业主签字：　　　　　　　　　　　　日期：　　　年　　月　　日'),
  plain('代投人签字：　　　　　　　　　　　（代投的，请附业主签字的委托书）'),
  para(
    '通过条件：{通过条件}。同一业主有几套房的，算一个表决人，几套的面积加在一起；一套房有几位业主的，共用一票。',
  ),
  ...colophon(basisLine, '{出具单位}{#联系电话}　　联系电话：{联系电话}{/联系电话}'),
  plain('{/房屋}'),
])

const counted = (text: string) => cell(text, { size: sizes.xiaosi, centred: true })
const head = (text: string) => cell(text, { label: true, size: sizes.xiaosi })

/** 表决结果公告 */
export const voteResult = sheet('表决结果公告', [
  serialLine('{编号}'),
  title('关于“{表决事项}”业主表决结果的公告', 160),
  para(
    '本次表决自{开始日期}起，至{结束日期}止。名册共{房屋套数}套房，专有部分面积{总面积}平方米，表决人{总人数}个（一个业主有几套房的算一个）。',
  ),
  para('{事项类别}：{通过条件}。'),
  grid(
    [28, 20, 16, 20, 16],
    [
      row(...['', '面积（平方米）', '占比', '表决人', '占比'].map(head)),
      row(
        cell('{#计票}{计票项}', { size: sizes.xiaosi }),
        ...['{计票面积}', '{面积占比}', '{计票人数}', '{人数占比}{/计票}'].map(counted),
      ),
    ],
  ),
  para('{表决结果}'),
  para(
    '业主可以到居民委员会查阅表决票和表决清单；认为决定侵害自己合法权益的，可以依照民法典第二百八十条请求人民法院撤销。',
  ),
  line('表决清单的封存校验码（SHA-256，任何人都可以核对）：{封存校验码}', {}, { size: sizes.wuhao }),
  ...signature(),
  ...colophon(basisLine, contactLine),
])
