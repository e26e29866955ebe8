import { committeeLaw, letterhead } from './paper-kinds-letterhead.ts'
import { day, list, text, textIfAny } from './paper-kinds-tag.ts'

const asked = {
  receiver: text('受文单位', '催哪个单位'),
  subject: text('事项', '什么事'),
  caseNumber: text('办件编号', '办件的编号'),
  sentOn: day('发出日期', '协办函哪天发出的'),
  dueOn: day('原定期限', '原来哪天到期'),
  request: text('请求事项', '请对方做什么，可以分段'),
  reminders: textIfAny('已催次数', '以前催过几次'),
  replyBy: day('答复期限', '请对方最晚哪一天答复'),
  note: textIfAny('说明', '需要向对方说明的话'),
} as const

/** 催办单: the day after a due moment, to the office that was asked. */
export const urgingNotice = {
  code: 'urging-notice',
  name: '催办单',
  basis: committeeLaw,
  receiver: '',
  copies: 2,
  sealed: true,
  tags: { ...letterhead, ...asked, basis: text('依据', '催办的依据') },
} as const

/** 督办单: when urging did not help; a copy goes to the street office. */
export const supervisionNotice = {
  code: 'supervision-notice',
  name: '督办单',
  basis: committeeLaw,
  receiver: '',
  copies: 3,
  sealed: true,
  tags: {
    ...letterhead,
    ...asked,
    copyTo: textIfAny('抄送', '抄送给谁，如街道办事处'),
    basis: text('依据', '督办的依据'),
  },
} as const

/** 吹哨报到纪要: who was called and came, what was decided and done, how both sides rate it. */
export const whistleMinutes = {
  code: 'whistle-minutes',
  name: '吹哨报到纪要',
  basis: committeeLaw,
  receiver: '',
  copies: 2,
  sealed: true,
  tags: {
    ...letterhead,
    subject: text('事项', '什么事'),
    caseNumber: text('办件编号', '办件的编号'),
    caller: text('吹哨人', '谁吹的哨'),
    calledAt: text('吹哨时间', '什么时候吹的哨'),
    meetAt: text('集合时间', '约定几点到场'),
    place: text('地点', '在哪里集合'),
    purpose: text('吹哨事由', '要解决什么，可以分段'),
    units: list('报到单位', '叫了哪些单位', {
      name: text('单位名称', '哪个单位'),
      arrived: text('到场情况', '几点到的，没有到就写未到'),
      who: textIfAny('到场人', '来的人'),
      unitRating: textIfAny('社区评价', '社区对单位的评价'),
      callRating: textIfAny('单位评价', '单位对这次吹哨的评价'),
    }),
    decided: text('商定事项', '商定了什么，可以分段'),
    done: text('现场处置', '当场做了什么，可以分段'),
    pictures: textIfAny('照片', '现场照片几张，存在哪里'),
  },
} as const
