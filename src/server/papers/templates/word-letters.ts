import { AlignmentType, LineRuleType, Paragraph, type FileChild } from 'docx'
import {
  cell,
  colophon,
  basisLine,
  contactLine,
  grid,
  letterhead,
  para,
  plain,
  row,
  serialLine,
  sheet,
  signature,
  sizes,
  title,
  words,
} from './word-look.ts'

const opening = (heading: string): FileChild[] => [
  letterhead(),
  serialLine('{编号}'),
  title(heading),
  plain('{受文单位}：'),
]
const enclosed = [para('{#附件 [loopOver: "paragraph"]}附件{序号}：{附件名称}（{附件份数}份）{/附件}')]

/** 居住情况说明 */
export const residenceStatement = sheet('居住情况说明', [
  serialLine('编号：{编号}'),
  title('居住情况说明'),
  plain('{受文单位}：'),
  para(
    '{居民姓名}{#证件号码}（证件号码：{证件号码}）{/证件号码}，自{居住起始}起居住于{住址}。{#户籍情况}{户籍情况}。{/户籍情况}',
  ),
  para(
    '{#同住人 [loopOver: "paragraph"]}同住人{序号}：{姓名}（登记称谓：{关系}）{#同住人证件}，证件号码：{同住人证件}{/同住人证件}。{/同住人}',
  ),
  para('{#现状 [loopOver: "paragraph"]}{现状}{/现状}'),
  para(
    '以上情况由本居民委员会工作人员{查看人}于{查看日期}入户查看，情况属实。{#知情邻居}已向邻居{邻居姓名}（住{邻居住址}）了解。{/知情邻居}',
  ),
  para(
    '本说明用于{用途}，只说明居住事实，不作为房屋权属、户籍、身份、亲属关系、婚姻状况等证明使用。{#有效期至}有效期至{有效期至}。{/有效期至}',
  ),
  para('特此说明。'),
  ...signature(),
  ...colophon(basisLine, contactLine, '本说明由居民委员会存档一份，其余交受文单位。'),
])

/** 备案函 */
export const filingLetter = sheet(
  '备案函',
  [
    ...opening('关于{事项}的备案函'),
    para('{情况}'),
    para('为此，本居民委员会拟办理以下事项：'),
    para('{拟办事项}'),
    para(
      '现将上述事项函报备案。请登记备案编号，并{#答复期限}于{答复期限}前{/答复期限}将备案意见填入所附回执，交回本居民委员会。',
    ),
    para('特此函告。'),
    ...enclosed,
    ...signature(),
    ...colophon(basisLine, '居民：{居民姓名}　　住址：{住址}', contactLine),
  ],
  { letter: true },
)

const code = new Paragraph({
  alignment: AlignmentType.CENTER,
  spacing: { line: 240, lineRule: LineRuleType.AUTO },
  children: [words('{答复二维码}')],
})
const reply = [
  '扫码答复',
  '{答复网址}',
  '网址只限本事项使用{#网址有效期}，有效期至{网址有效期}{/网址有效期}，请勿转发给无关人员。',
]

/** 协办函 */
export const assistanceLetter = sheet(
  '协办函',
  [
    ...opening('关于协助办理{事项}的函'),
    para('{情况}'),
    para('请贵单位协助办理以下事项：'),
    para('{请求事项}'),
    para(
      '请于{答复期限}前答复。{#答复网址}可用手机扫描下方二维码，或打开网址，直接签收、答复并上传文件，不需要注册账号。{/答复网址}',
    ),
    para('{#联系说明 [loopOver: "paragraph"]}{联系说明}{/联系说明}'),
    para('此函。'),
    ...enclosed,
    ...signature(),
    plain('{#答复网址 [loopOver: "paragraph"]}'),
    grid([24, 76], [row(cell(code), cell(reply, { size: sizes.xiaosi }))]),
    plain('{/答复网址}'),
    ...colophon(basisLine, '居民：{居民姓名}　　地点：{住址}', contactLine),
  ],
  { letter: true },
)
