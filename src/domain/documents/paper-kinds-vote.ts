import { letterhead } from './paper-kinds-letterhead.ts'
import { day, list, text, textIfAny } from './paper-kinds-tag.ts'

/** 表决结果公告: the count by the law's own arithmetic, the verdict and the seal of the list. No name, no single vote. */
export const voteResult = {
  code: 'vote-result',
  name: '表决结果公告',
  basis: '《中华人民共和国民法典》第二百七十八条',
  receiver: '全体业主',
  copies: 1,
  sealed: true,
  tags: {
    ...letterhead,
    topic: text('表决事项', '和公告上写的一样'),
    openedOn: day('开始日期', '表决从哪天起'),
    closedOn: day('结束日期', '表决到哪天止'),
    homes: text('房屋套数', '名册上多少套房'),
    area: text('总面积', '名册上的专有部分面积，平方米'),
    heads: text('总人数', '名册上多少个表决人'),
    matter: text('事项类别', '一般事项或者特别事项'),
    rule: text('通过条件', '参与多少、同意多少算通过'),
    basis: textIfAny('依据', '依据的法条'),
    counts: list('计票', '参与、同意、反对、弃权各一行', {
      name: text('计票项', '参与表决、同意、反对、弃权'),
      area: text('计票面积', '平方米'),
      areaShare: text('面积占比', '占多少'),
      heads: text('计票人数', '多少个表决人'),
      headsShare: text('人数占比', '占多少'),
    }),
    verdict: text('表决结果', '通过或者没有通过'),
    seal: text('封存校验码', '表决清单文本的 SHA-256'),
  },
} as const
