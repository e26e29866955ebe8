import { AlignmentType, Paragraph } from 'docx'
import {
  basisLine,
  colophon,
  contactLine,
  line,
  para,
  plain,
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

const item = '{#物品}涉及：{物品}。{/物品}'
const slip = (name: string) => [
  cut,
  serialLine(`${name}存根　{编号}　第{存根号}号`),
  plain('户址：{门址}　　事项：{事项}'),
  plain('送达方式：□当面签收　□张贴　□留置（有见证人）　□短信或微信'),
  plain('收件人签字：　　　　　　　见证人：　　　　　　　送达日期：　　　年　　月　　日'),
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
  plain('签字：　　　　　　　　与业主的关系：　　　　　　　　日期：　　　年　　月　　日'),
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
