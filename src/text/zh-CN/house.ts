/** What belongs to no module: the answers of the door, weekdays, the parts that every screen shares. */
export const houseWords = {
  refusals: {
    'reference-missing': '这里选的一项已经不在了, 或者选错了种类; 请刷新以后再选。',
    'wrong-state': '现在是“{state}”, 不能做这一步; 要先到“{from}”。',
    'envelope-reused': '这条记录的编号已经用过, 请刷新后重新填写。',
  },
  outcomes: {
    notFound: '没有找到, 或者不在您负责的范围内。',
    forbidden: '您的岗位不能做这件事。需要的话请找社区书记。',
    invalid: '有几项没有填对, 请看标红的地方。',
    offline: '现在连不上服务器, 填写的内容还在, 请稍后再试。',
    fault: '服务器出了问题, 填写的内容还在, 请稍后再试; 一直不行请告诉管理员。',
  },
  weekdays: { d1: '周一', d2: '周二', d3: '周三', d4: '周四', d5: '周五', d6: '周六', d7: '周日' },
} as const
