import { committeeLaw, letterhead } from './paper-kinds-letterhead.ts'
import { day, dayIfAny, listIfAny, text, textIfAny } from './paper-kinds-tag.ts'

const matter = {
  receiver: text('受文单位', '报给哪个街道办事处或部门'),
  subject: text('事项', '什么事，如“李秀英户自来水立户”'),
  residentName: text('居民姓名', '为谁办'),
  dwellingAddress: text('住址', '事情在哪里'),
} as const

/** 备案函: tells the street office what the community is about to do for a resident, and asks for a number and an answer. */
export const filingLetter = {
  code: 'filing-letter',
  name: '备案函',
  basis: committeeLaw,
  receiver: '街道办事处',
  copies: 2,
  sealed: true,
  tags: {
    ...letterhead,
    ...matter,
    reason: text('情况', '基本情况和理由，可以分段'),
    measures: text('拟办事项', '准备怎么办，可以分段'),
    basis: text('依据', '备案的依据'),
    replyBy: dayIfAny('答复期限', '希望哪一天前答复'),
    attachments: listIfAny('附件', '随函附上的材料', {
      name: text('附件名称', '附件名称'),
      copies: text('附件份数', '份数'),
    }),
  },
} as const

/** 备案回执: goes along with the letter; the street office fills in number and opinion and gives it back. Empty places stay lines. */
export const filingReceipt = {
  code: 'filing-receipt',
  name: '备案回执',
  basis: committeeLaw,
  receiver: '街道办事处',
  copies: 2,
  sealed: false,
  tags: {
    ...letterhead,
    ...matter,
    sentOn: day('送达日期', '备案函送到的日期'),
    filingNumber: textIfAny('备案号', '街道给的备案号；没有就空着手填'),
    opinion: textIfAny('备案意见', '街道的意见；没有就空着手填'),
    answeredBy: textIfAny('答复人', '街道的经办人；没有就空着手填'),
    answeredOn: dayIfAny('答复日期', '街道答复的日期；没有就空着手填'),
  },
} as const
