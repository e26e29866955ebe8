import { dayIfAny, list, listIfAny, moment, momentIfAny, text, textIfAny } from './paper-kinds-tag.ts'

/** 办件单: everything about one matter on one page, for the file, for a meeting, for whoever takes it over. */
export const casePrint = {
  code: 'case-print',
  name: '办件单',
  basis: '',
  receiver: '',
  copies: 1,
  sealed: false,
  tags: {
    serial: text('编号', '办件编号'),
    committee: text('出具单位', '居民委员会全称'),
    title: text('事项', '什么事'),
    kind: text('类别', '办件的类别'),
    source: text('来源', '怎么来的：窗口、电话、网格、居民页、12345'),
    state: text('状态', '现在办到哪一步'),
    part: textIfAny('承办方式', '主办、协办或转办'),
    receivedAt: moment('受理时间', '什么时候受理'),
    dueAt: momentIfAny('办理期限', '什么时候到期'),
    closedAt: momentIfAny('办结时间', '什么时候办结'),
    holder: textIfAny('承办人', '现在谁在办'),
    place: textIfAny('地点', '事情在哪里'),
    description: text('诉求', '居民说的事，可以分段'),
    reporters: listIfAny('诉求人', '提出这件事的人', {
      name: text('姓名', '诉求人姓名，要求保密的写“保密”'),
      phone: textIfAny('电话', '诉求人电话，按权限遮挡'),
      address: textIfAny('诉求人住址', '诉求人住址'),
    }),
    steps: listIfAny('步骤', '流程的每一步', {
      name: text('步骤名称', '步骤'),
      state: text('步骤状态', '办到什么程度'),
      doneOn: dayIfAny('完成日期', '完成日期'),
    }),
    papers: listIfAny('材料', '需要的材料', {
      name: text('材料名称', '材料名称'),
      issuer: textIfAny('出具方', '谁出具'),
      state: text('材料状态', '有、缺、过期'),
      number: textIfAny('材料编号', '文号或备案号'),
    }),
    tasks: listIfAny('协办', '请其他单位做的事', {
      organisation: text('协办单位', '哪个单位'),
      state: text('协办状态', '办到什么程度'),
      sentOn: dayIfAny('发出日期', '什么时候发出'),
      dueOn: dayIfAny('协办期限', '什么时候到期'),
      answer: textIfAny('协办答复', '对方的答复'),
    }),
    outcome: textIfAny('办理结果', '办理结果'),
    visit: textIfAny('回访', '回访结果和居民评价'),
    thanks: textIfAny('致谢', '居民送的锦旗、感谢信'),
    timeline: list('经过', '从头到尾发生的事', {
      at: moment('时间', '什么时候'),
      who: text('人员', '谁'),
      what: text('经过内容', '做了什么'),
    }),
    printedAt: moment('打印时间', '打印时间'),
    printedBy: text('打印人', '打印人'),
  },
} as const
