import { day, text, textIfAny } from './paper-kinds-tag.ts'

/** What every paper under the seal carries. */
export const letterhead = {
  serial: text('编号', '文书编号，如“兴康居〔2026〕18号”，由系统按年连续编'),
  committee: text('出具单位', '居民委员会全称，与公章一致'),
  issuedOn: day('日期', '出具日期'),
  handler: text('经办人', '经办人姓名'),
  phone: text('联系电话', '居委会的联系电话'),
  officeAddress: textIfAny('办公地址', '居委会的办公地址'),
} as const

export const committeeLaw = '《中华人民共和国城市居民委员会组织法》'
