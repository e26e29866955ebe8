import {
  cell,
  colophon,
  contactLine,
  grid,
  line,
  plain,
  row,
  serialLine,
  sheet,
  sizes,
  title,
  type CellLook,
} from './word-look.ts'

const label = (text: string, look: CellLook = {}) => cell(text, { label: true, ...look })

/** 备案回执: what is not known yet stays empty, to be written by hand. */
export const filingReceipt = sheet('备案回执', [
  serialLine('来函：{编号}　{日期}'),
  title('备案回执'),
  grid(
    [18, 32, 18, 32],
    [
      row(label('来函单位'), cell('{出具单位}', { span: 3 })),
      row(label('事项'), cell('{事项}', { span: 3 })),
      row(label('居民'), cell('{居民姓名}'), label('送达日期'), cell('{送达日期}')),
      row(label('住址'), cell('{住址}', { span: 3 })),
      row(label('备案编号'), cell('{备案号}', { span: 3 })),
      row(
        label('备案意见'),
        cell(
          [
            '□ 同意备案　　□ 补正后再报',
            '□ 不予备案，理由：',
            '{备案意见}',
            '',
            '',
            '',
            '{受文单位}（盖章）',
            '　　年　　月　　日',
          ],
          { span: 3 },
        ),
      ),
      row(label('经办人'), cell('{答复人}'), label('电话'), cell('')),
    ],
  ),
  ...colophon('请填写后交回{出具单位}，或拍照发回。', contactLine, '本回执由备案单位和居民委员会各存一份。'),
])

/** 材料交接清单 */
export const handoverList = sheet('材料交接清单', [
  serialLine('编号：{编号}'),
  title('材料交接清单'),
  plain('接收单位：{接收单位}'),
  plain('事　　项：{事项}'),
  line('居　　民：{居民姓名}（{住址}）', { spacing: { after: 160 } }),
  grid(
    [8, 32, 12, 8, 8, 32],
    [
      row(
        ...['序号', '材料名称', '形式', '份数', '页数', '备注'].map((text) =>
          label(text, { size: sizes.xiaosi }),
        ),
      ),
      row(
        cell('{#材料}{序号}', { centred: true, size: sizes.xiaosi }),
        cell('{材料名称}', { size: sizes.xiaosi }),
        ...['{形式}', '{份数}', '{页数}'].map((text) => cell(text, { centred: true, size: sizes.xiaosi })),
        cell('{备注}{/材料}', { size: sizes.xiaosi }),
      ),
      row(cell('（共{材料件数}件，以下空白）', { span: 6, centred: true, size: sizes.xiaosi })),
    ],
  ),
  line('{#说明 [loopOver: "paragraph"]}说明：{说明}{/说明}', {}, { size: sizes.xiaosi }),
  grid(
    [50, 50],
    [
      row(
        cell(['移交单位：{出具单位}', '经手人：{经办人}', '日　期：{日期}', '（盖章）']),
        cell(['接收单位：{接收单位}', '接收人：{接收人}', '日　期：　　　年　　月　　日', '（盖章）']),
      ),
    ],
  ),
  ...colophon(
    '联系电话：{联系电话}{#办公地址}　　办公地址：{办公地址}{/办公地址}',
    '本清单双方各存一份；原件用毕请退还。',
  ),
])

const small = { size: sizes.small } as const
const head = (...texts: string[]) => row(...texts.map((text) => label(text, small)))
const band = (text: string) => line(text, { spacing: { before: 100, after: 40 } }, { bold: true })
const body = (...texts: string[]) => row(...texts.map((text) => cell(text, small)))

/** 办件单 */
export const casePrint = sheet(
  '办件单',
  [
    title('办件单', 60),
    line('{出具单位}　　编号：{编号}'),
    grid(
      [13, 37, 13, 37],
      [
        row(label('事项', small), cell('{事项}', { span: 3, ...small })),
        row(label('类别', small), cell('{类别}', small), label('来源', small), cell('{来源}', small)),
        row(
          label('状态', small),
          cell('{状态}', small),
          label('承办', small),
          cell('{承办人}{#承办方式}（{承办方式}）{/承办方式}', small),
        ),
        row(label('受理', small), cell('{受理时间}', small), label('期限', small), cell('{办理期限}', small)),
        row(label('地点', small), cell('{地点}', small), label('办结', small), cell('{办结时间}', small)),
        row(label('诉求', small), cell('{诉求}', { span: 3, ...small })),
        row(label('办理结果', small), cell('{办理结果}', { span: 3, ...small })),
        row(label('回访', small), cell('{回访}', { span: 3, ...small })),
        row(label('致谢', small), cell('{致谢}', { span: 3, ...small })),
      ],
    ),
    band('诉求人（{诉求人件数}人）'),
    grid(
      [25, 25, 50],
      [head('姓名', '电话', '住址'), body('{#诉求人}{姓名}', '{电话}', '{诉求人住址}{/诉求人}')],
    ),
    band('步骤'),
    line('{#步骤}{序号}. {步骤名称}〔{步骤状态}{#完成日期} {完成日期}{/完成日期}〕　{/步骤}'),
    band('材料'),
    grid(
      [36, 22, 16, 26],
      [
        head('名称', '出具方', '状态', '文号'),
        body('{#材料}{材料名称}', '{出具方}', '{材料状态}', '{材料编号}{/材料}'),
      ],
    ),
    band('协办单位'),
    grid(
      [22, 11, 20, 20, 27],
      [
        head('单位', '状态', '发出', '期限', '答复'),
        body('{#协办}{协办单位}', '{协办状态}', '{发出日期}', '{协办期限}', '{协办答复}{/协办}'),
      ],
    ),
    band('经过'),
    grid([26, 16, 58], [head('时间', '人员', '内容'), body('{#经过}{时间}', '{人员}', '{经过内容}{/经过}')]),
    line('{打印人} 打印于 {打印时间}', { spacing: { before: 160 } }, { size: 16 }),
  ],
  { compact: true },
)

const rateTable = (heading: string, list: string, first: string) => [
  band(heading),
  grid(
    [30, 14, 14, 14, 14, 14],
    [
      head(first, '有效回访', '响应率', '解决率', '满意率', '综合'),
      body(
        `{#${list}}{${first}}`,
        ...['有效回访', '响应率', '解决率', '满意率'].map((figure) => `{${list}${figure}}`),
        `{${list}综合}{/${list}}`,
      ),
    ],
  ),
]

/** 三率报告 */
export const ratesReport = sheet(
  '三率报告',
  [
    title('三率报告', 60),
    line('{出具单位}　　{期间}'),
    plain('有效回访 {有效回访} 件：响应率 {响应率}，解决率 {解决率}，满意率 {满意率}，综合 {综合}。'),
    ...rateTable('各月', '各月', '月份'),
    ...rateTable('各网格', '各网格', '网格'),
    ...rateTable('各类事项', '各类事项', '事项'),
    ...rateTable('各协办单位', '各协办单位', '单位'),
    line('{算法}', { spacing: { before: 160 } }, { size: 18 }),
    line('{打印人} 打印于 {打印时间}', {}, { size: 16 }),
  ],
  { compact: true },
)
