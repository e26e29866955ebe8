/** How residents say it, who do not know what the list calls it: the word in their sentence → the kind, by its shipped code. */
const SAYINGS: Readonly<Record<string, string>> = {
  'corridor-scrap': '废品 破烂 杂物 纸箱 纸板 瓶子 堆满 堆了 堆着 乱堆',
  'fire-passage': '消防通道 逃生 堵了通道 安全出口',
  'ebike-charging': '电动车 电瓶车 电瓶 飞线 充电',
  'water-cut': '没水 停水 水压 水黄 水浑',
  'drain-blocked': '下水 反水 返水 堵了 污水 马桶 井盖',
  heating: '暖气 不热 供暖 冰凉',
  'gas-smell': '燃气 煤气 天然气味',
  'power-cut': '没电 停电 跳闸',
  rubbish: '垃圾 没人收 清运',
  'illegal-building': '搭棚 棚子 违建 加盖',
  'street-vendor': '摆摊 小摊 占道',
  lighting: '路灯 不亮 灯坏 黑灯瞎火',
  'parking-lock': '地锁 装锁',
  'parking-place': '车位 停车 乱停 堵门口',
  'roof-leak': '漏雨 漏水 顶楼 渗水',
  lift: '电梯',
  noise: '太吵 吵得 吵死 噪音 半夜 跳舞 装修',
  smell: '臭 异味 油烟 有味',
  'building-noise': '工地 施工',
  pets: '狗 遛狗 狗叫 狗屎',
  'old-alone': '独居 没人照顾 孤老',
  'low-income': '低保 救助',
  'medical-insurance': '医保',
  vaccination: '疫苗 打针',
  certificate: '证明 开证',
  hukou: '户口 落户',
  theft: '被偷 小偷 被骗 诈骗',
}

const WORDS = new Map(Object.entries(SAYINGS).map(([code, words]) => [code, words.split(' ')]))

/** How many of a kind's everyday words a sentence has. */
export function sayingsIn(words: string, code: string): number {
  return (WORDS.get(code) ?? []).filter((word) => words.includes(word)).length
}
