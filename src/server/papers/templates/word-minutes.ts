import { basisLine, cell, colophon, grid, para, plain, row, sheet, sizes, title } from './word-look.ts'

const label = (text: string) => cell(text, { label: true, size: sizes.xiaosi })
const body = (text: string) => cell(text, { size: sizes.xiaosi })
const centred = (text: string) => cell(text, { size: sizes.xiaosi, centred: true })

/** 会议纪要 */
export const meetingMinutes = sheet('会议纪要', [
  title('{会议名称}会议纪要', 160),
  grid(
    [16, 34, 16, 34],
    [
      row(label('会议性质'), body('{会议性质}'), label('地点'), body('{会议地点}')),
      row(label('时间'), body('{会议日期} {会议时间}'), label('议题公告'), body('{公告日期}')),
      row(label('应到/实到'), body('{应到人数}人 / {实到人数}人'), label('到会情况'), body('{到会情况}')),
      row(label('主持人'), body('{主持人}'), label('记录人'), body('{记录人}')),
    ],
  ),
  plain('一、议题和表决'),
  grid(
    [8, 44, 12, 12, 12, 12],
    [
      row(...['序号', '议题', '同意', '反对', '弃权', '结果'].map(label)),
      row(
        centred('{#议题}{序号}'),
        body('{议题内容}'),
        ...['{同意票}', '{反对票}', '{弃权票}', '{表决结果}{/议题}'].map(centred),
      ),
    ],
  ),
  plain('二、发言'),
  para('{#发言 [loopOver: "paragraph"]}{发言人}：{发言内容}{/发言}'),
  plain('三、决议'),
  para('{决议}'),
  plain('主持人（签字）：　　　　　　　　　　记录人（签字）：'),
  ...colophon(basisLine, '{出具单位}'),
])
