import { letterhead } from './paper-kinds-letterhead.ts'
import { day, dayIfAny, list, text, textIfAny } from './paper-kinds-tag.ts'

/** One sheet a door: the paper begins anew for every row. No names: a notice goes to a home. */
const doors = list('住户', '发给哪些户，每户一张', {
  address: text('门址', '哪一户，如“三友小区3号楼2单元501”'),
  slip: text('存根号', '这一户的存根号，由系统编'),
  item: textIfAny('物品', '涉及的东西，如“东侧1号位地锁”'),
})

const notice = {
  ...letterhead,
  subject: text('事项', '什么事，如“清理公共车位地锁”'),
  body: text('正文', '告诉住户的话，可以分段'),
  dueOn: dayIfAny('期限', '请在哪一天前'),
  basis: textIfAny('依据', '依据的法条'),
  doors,
} as const

/** 告知书 with its counterfoil (存根): the upper part stays at the door, the lower one is signed and kept. */
export const driveNotice = {
  code: 'drive-notice',
  name: '告知书',
  basis: '',
  receiver: '',
  copies: 1,
  sealed: true,
  tags: notice,
} as const

/** 限期自拆通知: until when somebody is asked to remove what was fitted. The committee asks; it cannot order. */
export const removalNotice = {
  code: 'removal-notice',
  name: '限期自拆通知',
  basis: '《中华人民共和国民法典》第二百七十五条、第二百八十六条',
  receiver: '',
  copies: 1,
  sealed: true,
  // Without a term nobody could tell when it is over.
  tags: { ...notice, dueOn: day('期限', '请在哪一天前自行拆除') },
} as const

/** 征求意见表: what a home thinks of a matter, ticked and signed at the door. */
export const opinionForm = {
  code: 'opinion-form',
  name: '征求意见表',
  basis: '',
  receiver: '',
  copies: 1,
  sealed: false,
  tags: notice,
} as const

/** 表决票: one for every home of a roll, ticked and signed by its owners. */
export const votePaper = {
  code: 'vote-paper',
  name: '业主表决票',
  basis: '《中华人民共和国民法典》第二百七十八条',
  receiver: '',
  copies: 1,
  sealed: false,
  tags: {
    committee: text('出具单位', '居民委员会全称'),
    topic: text('表决事项', '和公告上写的一样'),
    rule: text('通过条件', '参与多少、同意多少算通过'),
    basis: textIfAny('依据', '依据的法条'),
    phone: textIfAny('联系电话', '居委会的联系电话'),
    homes: list('房屋', '名册上的每一套房', {
      no: text('名册序号', '在表决名册上的序号'),
      address: text('门址', '哪一套房'),
      area: text('面积', '专有部分面积，平方米'),
    }),
  },
} as const
