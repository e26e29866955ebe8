import exceljs from 'exceljs'
import { seeded } from '../world/ids.ts'
import { inventedId } from '../world/people.ts'

const HEADERS = [
  '序号',
  '小区名称',
  '楼号',
  '单元',
  '房号',
  '姓名',
  '与户主关系',
  '性别',
  '民族',
  '身份证号码',
  '出生日期',
  '手机号码',
  '固定电话',
  '户籍地址',
  '文化程度',
  '婚姻状况',
  '政治面貌',
  '职业',
  '居住情况',
  '备注',
]
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙马胡郭何高林郑谢']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧建国春梅玉兰志荣海燕']
const RELATIONS = ['户主', '配偶', '儿子'] as const
const HOMES_A_BUILDING = 72

/** One sheet of so many residents, three a home, twenty columns: the kind of list a street office hands over. */
export async function writeRoster(file: string, rows: number, seed: number): Promise<void> {
  const chance = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
  const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: false })
  const sheet = book.addWorksheet('花名册')
  sheet.addRow(HEADERS).commit()
  for (let n = 0; n < rows; n += 1) {
    const home = Math.floor(n / RELATIONS.length)
    const building = Math.floor(home / HOMES_A_BUILDING)
    const inside = home % HOMES_A_BUILDING
    const birth = new Date(Date.UTC(1940, 0, 1) + Math.floor(chance() * 28_000) * 86_400_000)
      .toISOString()
      .slice(0, 10)
    const row = [
      n + 1,
      `丁香${Math.floor(building / 10) + 1}区`,
      `${(building % 10) + 1}号楼`,
      `${Math.floor(inside / 24) + 1}单元`,
      `${Math.floor((inside % 24) / 4) + 1}0${(inside % 4) + 1}`,
      pick(SURNAMES) + pick(GIVEN) + pick(GIVEN),
      RELATIONS[n % RELATIONS.length],
      n % 2 === 0 ? '男' : '女',
      '汉族',
      inventedId(birth, n % 1_000),
      birth,
      `199${String(n).padStart(8, '0')}`,
      '',
      '演示省演示市新华区和平路',
      '初中',
      '已婚',
      '群众',
      '',
      '常住',
      '',
    ]
    sheet.addRow(row).commit()
  }
  sheet.commit()
  await book.commit()
}
