export const settingScreenWords = {
  title: '设置',
  pages: {
    account: '我的账号',
    accounts: '账号岗位',
    templates: '文书模板',
    seals: '公章登记',
    reveals: '谁看过谁',
    entries: '操作记录',
    signIns: '登录记录',
  },
  passwordChanged: '密码改好了',
  role: '岗位',
  area: '负责的范围',
  oneTime: '一次性密码, 只显示这一次:',
  noReveals: '还没有人看过完整的号码。',
} as const
