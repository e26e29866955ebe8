import {
  basisLine,
  cell,
  colophon,
  contactLine,
  grid,
  letterhead,
  para,
  plain,
  row,
  serialLine,
  sheet,
  signature,
  title,
} from './word-look.ts'

const opening = (heading: string) => [
  letterhead(),
  serialLine('{编号}'),
  title(heading),
  plain('{受文单位}：'),
]

/** 催办单 */
export const urgingNotice = sheet(
  '催办单',
  [
    ...opening('催办单'),
    para(
      '本居民委员会于{发出日期}请贵单位协助办理{事项}（办件编号：{办件编号}），原定{原定期限}前答复，至今没有收到答复。{#已催次数}此前已催办{已催次数}。{/已催次数}',
    ),
    para('请贵单位办理以下事项：'),
    para('{请求事项}'),
    para('请于{答复期限}前答复。确有困难的，请说明原因，并告知预计完成的时间。'),
    para('{#说明 [loopOver: "paragraph"]}{说明}{/说明}'),
    ...signature(),
    ...colophon(basisLine, contactLine),
  ],
  { letter: true },
)

/** 督办单 */
export const supervisionNotice = sheet(
  '督办单',
  [
    ...opening('督办单'),
    para(
      '本居民委员会于{发出日期}请贵单位协助办理{事项}（办件编号：{办件编号}），原定{原定期限}前答复，经催办仍未答复。{#已催次数}已催办{已催次数}。{/已催次数}现予督办。',
    ),
    para('请贵单位办理以下事项：'),
    para('{请求事项}'),
    para('请于{答复期限}前办理完毕并书面答复。逾期未答复的，报请街道办事处协调。'),
    para('{#说明 [loopOver: "paragraph"]}{说明}{/说明}'),
    ...signature(),
    ...colophon('{#抄送}抄送：{抄送}{/抄送}', basisLine, contactLine),
  ],
  { letter: true },
)

/** 吹哨报到纪要 */
export const whistleMinutes = sheet(
  '吹哨报到纪要',
  [
    letterhead(),
    serialLine('{编号}'),
    title('吹哨报到纪要'),
    plain('事项：{事项}（办件编号：{办件编号}）'),
    plain('吹哨：{吹哨人}，{吹哨时间}'),
    plain('集合：{集合时间}，{地点}'),
    para('事由：{吹哨事由}'),
    grid(
      [8, 26, 18, 16, 16, 16],
      [
        row(cell('序号'), cell('单位'), cell('到场'), cell('到场人'), cell('社区评价'), cell('单位评价')),
        row(
          cell('{#报到单位}{序号}'),
          cell('{单位名称}'),
          cell('{到场情况}'),
          cell('{到场人}'),
          cell('{社区评价}'),
          cell('{单位评价}{/报到单位}'),
        ),
      ],
    ),
    para('商定事项：{商定事项}'),
    para('现场处置：{现场处置}'),
    para('{#照片 [loopOver: "paragraph"]}现场照片：{照片}{/照片}'),
    ...signature(),
    ...colophon(contactLine),
  ],
  { letter: true },
)
