/** What the settings page of the mediation's own lists says. */
export const mediationListWords = {
  intro:
    '纠纷类型、化解方式、保管期限按本地的要求改。每改一次是一个新版本, 旧版本都留着; 已经用过的卷宗不受影响。',
  names: { disputeType: '纠纷类型', method: '化解方式', retention: '保管期限' },
  name: '名称',
  years: '年限',
  yearsOrEver: '多少年 (不填就是永久)',
  forEver: '永久',
  add: '加一项',
  addHint: '加在最后, 马上可以选。',
  edit: '改名',
  editHint: '只改叫法。意思变了请另加一项, 把这一项停用。',
  retire: '停用',
  retired: '已停用',
  retireHint: '以后不再能选; 已经用了它的卷宗照旧显示。',
  offerAgain: '恢复使用',
  offerHint: '又可以选了。',
  asShipped: '随程序带的版本',
  edition: '第 {n} 版',
  history: '看以前的版本',
} as const
