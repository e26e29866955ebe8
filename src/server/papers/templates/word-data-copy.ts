import { cell, grid, line, row, sheet, sizes, title } from './word-look.ts'

const small = { size: sizes.small } as const

/** 个人信息副本: whatever is held of one person, section by section. */
export const dataCopy = sheet(
  '个人信息副本',
  [
    title('{标题}', 60),
    line('{出具单位}'),
    line('{说明}'),
    grid(
      [16, 14, 26, 44],
      [
        row(...['部分', '时间', '项目', '内容'].map((text) => cell(text, { label: true, ...small }))),
        row(
          cell('{#条目}{部分}', small),
          cell('{时间}', small),
          cell('{项目}', small),
          cell('{内容}{/条目}', small),
        ),
      ],
    ),
    line('{结尾}'),
    line('{打印}', { spacing: { before: 160 } }, { size: 16 }),
  ],
  { compact: true },
)
