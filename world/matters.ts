import { buildingId, homes } from './homes.ts'

/** Open and finished matters of the demo: who brought them, how long ago, how far they have come. */
export interface WorldMatter {
  readonly key: string
  readonly kind: string
  readonly title: string
  readonly words: string
  readonly homeId: string
  readonly source: 'counter' | 'telephone' | 'gridWorker'
  /** Hours before now. */
  readonly ago: number
  /** How far: reported, accepted, handling, resulted, checked, closed. */
  readonly upTo: 'reported' | 'accepted' | 'handling' | 'resulted' | 'checked' | 'closed'
  readonly by: 'liumin' | 'wanglei'
}

const flat = (building: string, stair: string, room: string) =>
  homes.find(
    (home) => home.buildingId === buildingId(building) && home.stair === stair && home.room === room,
  )!.id

export const matters: readonly WorldMatter[] = [
  {
    key: 'scrap',
    kind: 'corridor-scrap',
    title: '楼道堆了很多废品, 有味道',
    words: '三楼楼道里堆满了纸箱和瓶子, 过不去人, 夏天还有味。',
    homeId: flat('anhe-1', '2', '301'),
    source: 'gridWorker',
    ago: 70,
    upTo: 'handling',
    by: 'liumin',
  },
  {
    key: 'scrap2',
    kind: 'corridor-scrap',
    title: '二单元楼道堆物',
    words: '我家门口都是别人堆的东西, 老人出门不方便。',
    homeId: flat('anhe-1', '2', '202'),
    source: 'telephone',
    ago: 3,
    upTo: 'reported',
    by: 'liumin',
  },
  {
    key: 'locks',
    kind: 'parking-lock',
    title: '院里私装地锁, 没地方停车',
    words: '公共的地方都让人装了地锁, 我们晚上回来没处停。',
    homeId: flat('textile-3', '1', '401'),
    source: 'counter',
    ago: 200,
    upTo: 'handling',
    by: 'wanglei',
  },
  {
    key: 'heat',
    kind: 'heating',
    title: '家里暖气不热',
    words: '屋里只有十五度, 老人受不了。',
    homeId: flat('textile-3', '2', '602'),
    source: 'telephone',
    ago: 22,
    upTo: 'accepted',
    by: 'wanglei',
  },
  {
    key: 'light',
    kind: 'lighting',
    title: '楼前路灯不亮',
    words: '二号楼前面的路灯坏了一个星期了。',
    homeId: flat('anhe-2', '1', '103'),
    source: 'gridWorker',
    ago: 52,
    upTo: 'resulted',
    by: 'liumin',
  },
  {
    key: 'leak',
    kind: 'roof-leak',
    title: '顶楼漏雨',
    words: '一下雨五楼就漏, 墙都黑了。',
    homeId: flat('anhe-2', '2', '502'),
    source: 'counter',
    ago: 400,
    upTo: 'handling',
    by: 'liumin',
  },
  {
    key: 'noise',
    kind: 'noise',
    title: '楼上夜里装修吵',
    words: '晚上十点还在打孔。',
    homeId: flat('linyuan-5', '1', '801'),
    source: 'telephone',
    ago: 90,
    upTo: 'checked',
    by: 'wanglei',
  },
  {
    key: 'allowance',
    kind: 'allowance-old',
    title: '给老父亲办高龄津贴',
    words: '我父亲上个月满八十了。',
    homeId: flat('linyuan-5', '2', '302'),
    source: 'counter',
    ago: 30,
    upTo: 'accepted',
    by: 'liumin',
  },
  {
    key: 'rubbish',
    kind: 'rubbish',
    title: '垃圾桶满了没人清',
    words: '西门的桶两天没人倒了。',
    homeId: flat('linyuan-5', '1', '201'),
    source: 'telephone',
    ago: 120,
    upTo: 'closed',
    by: 'wanglei',
  },
  {
    key: 'alone',
    kind: 'old-alone',
    title: '独居老人想有人常来看看',
    words: '邻居说老人前两天摔了一下。',
    homeId: flat('anhe-1', '3', '101'),
    source: 'gridWorker',
    ago: 8,
    upTo: 'handling',
    by: 'liumin',
  },
]
