import { listIfAny, moment, text } from './paper-kinds-tag.ts'

/** One line of a table of rates; the name of its first column differs. */
const lines = (list: string, meaning: string, name: string) =>
  listIfAny(list, meaning, {
    name: text(name, '这一行是谁'),
    base: text(`${list}有效回访`, '有效回访几件'),
    response: text(`${list}响应率`, '响应率'),
    solved: text(`${list}解决率`, '解决率'),
    satisfied: text(`${list}满意率`, '满意率'),
    composite: text(`${list}综合`, '综合成绩'),
  })

/** 三率报告: what residents said in a period, with the formula it was reckoned by. */
export const ratesReport = {
  code: 'rates-report',
  name: '三率报告',
  basis: '',
  receiver: '',
  copies: 1,
  sealed: false,
  tags: {
    committee: text('出具单位', '居民委员会全称'),
    period: text('期间', '从几月到几月'),
    base: text('有效回访', '有效回访几件'),
    response: text('响应率', '响应率'),
    solved: text('解决率', '解决率'),
    satisfied: text('满意率', '满意率'),
    composite: text('综合', '综合成绩'),
    formula: text('算法', '怎么算的，第几版'),
    months: lines('各月', '每月一行', '月份'),
    grids: lines('各网格', '每个网格一行', '网格'),
    kinds: lines('各类事项', '每类事项一行', '事项'),
    agencies: lines('各协办单位', '每个协办单位一行', '单位'),
    printedAt: moment('打印时间', '打印时间'),
    printedBy: text('打印人', '打印人'),
  },
} as const
