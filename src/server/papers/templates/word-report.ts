import { cell, grid, line, row, sheet, signature, sizes, title } from './word-look.ts'

const small = { size: sizes.small } as const
const head = (...texts: string[]) => row(...texts.map((text) => cell(text, { label: true, ...small })))
const body = (...texts: string[]) => row(...texts.map((text) => cell(text, small)))
const band = (text: string) => line(text, { spacing: { before: 120, after: 40 } }, { bold: true })

/** 联合行动报告, with the pictures of every place before and after. */
export const actionDayReport = sheet(
  '联合行动报告',
  [
    title('{标题}', 60),
    line('{出具单位}　　{时间}　　集合地点：{地点}'),
    line('{分工}'),
    band('一、到场单位'),
    grid(
      [46, 30, 24],
      [head('单位', '分工', '到场'), body('{#单位}{单位名称}', '{单位分工}', '{到场}{/单位}')],
    ),
    band('二、结果'),
    line('{数字}'),
    grid(
      [8, 26, 34, 32],
      [
        head('序号', '车位', '登记的住户', '结果'),
        body('{#地锁}{序号}', '{车位}', '{住户}', '{结果}{/地锁}'),
      ],
    ),
    band('三、保管物品'),
    grid(
      [20, 26, 26, 28],
      [
        head('从哪个车位', '物品', '存放处', '领回'),
        body('{#物品}{物品车位}', '{物品名称}', '{存放处}', '{领回}{/物品}'),
      ],
    ),
    band('四、前后照片'),
    grid(
      [20, 40, 40],
      [head('车位', '整治前', '整治后'), body('{#照片}{车位}', '{整治前}', '{整治后}{/照片}')],
    ),
    band('五、依据'),
    line('{#依据}'),
    line('{内容}（出处：{出处}）'),
    line('{/依据}'),
    ...signature(),
    line('{打印}', { spacing: { before: 160 } }, { size: 16 }),
  ],
  { compact: true },
)
