import { accountId } from './community.ts'
import { buildingId, homes } from './homes.ts'
import { idOf } from './ids.ts'

/** When: so many days before today, at this hour in the community; nobody is written to at night, whenever the demo is begun. */
export interface Then {
  readonly days: number
  readonly at: string
}

/** One deed of the desk for people who want to hear of it by message. */
export interface ToldStep extends Then {
  readonly by: 'liumin' | 'wanglei' | 'sunli'
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
  readonly key: string
}

/** Whoever opens the link that was sent, and what he then says of the result. */
export interface ToldReader extends Then {
  readonly phone: string
  readonly judges?: {
    readonly caseId: string
    readonly satisfaction: string
    readonly words: string
    readonly key: string
  }
}

const caseOf = (key: string) => idOf('case', 'told', key)
const flat = (building: string, stair: string, room: string) =>
  homes.find(
    (home) => home.buildingId === buildingId(building) && home.stair === stair && home.room === room,
  )!.id

interface Asked {
  readonly key: string
  readonly by: ToldStep['by']
  readonly name: string
  readonly phone: string
  readonly kindCode: string
  readonly title: string
  readonly words: string
  readonly dwellingId: string
}

const then = (days: number, at: string): Then => ({ days, at })

/** Reported by somebody who agreed to be told; then accepted, resulted, checked. */
function matter(
  { key, by, name, phone, ...what }: Asked,
  reported: Then,
  course: { readonly accepted?: Then; readonly resulted?: Then; readonly checked?: Then },
  result = '',
): readonly ToldStep[] {
  const caseId = caseOf(key)
  const step = (when: Then | undefined, action: string, input: object): readonly ToldStep[] =>
    when === undefined ? [] : [{ ...when, by, action, key, input: { caseId, ...input } }]
  const reporter = { reporterId: idOf('reporter', 'told', key), name, phone, wantsMessages: true }
  return [
    ...step(reported, 'case.report', { source: 'telephone', ...what, reporter }),
    ...step(course.accepted, 'case.accept', { duty: 'lead' }),
    ...step(course.accepted, 'case.assign', { holderId: accountId(by) }),
    ...step(course.resulted, 'case.reportResult', { result: 'solved', text: result }),
    ...step(course.checked, 'case.check', { agrees: true, onSite: true, text: '到现场看过, 属实。' }),
  ]
}

const railing: Asked = {
  key: 'railing',
  by: 'liumin',
  name: '钟秀英',
  phone: '19900002101',
  kindCode: 'other',
  title: '楼梯扶手松了',
  words: '二楼到三楼的扶手一扶就晃, 老人下楼害怕。',
  dwellingId: flat('anhe-2', '1', '301'),
}
const lamp: Asked = {
  key: 'lamp',
  by: 'wanglei',
  name: '白师傅',
  phone: '19900002102',
  kindCode: 'lighting',
  title: '单元门口的灯一直闪',
  words: '单元门口的灯一闪一闪的, 晚上看不清台阶。',
  dwellingId: flat('linyuan-5', '1', '302'),
}
const fence: Asked = {
  key: 'fence',
  by: 'liumin',
  name: '丁丽华',
  phone: '19900002103',
  kindCode: 'other',
  title: '花池栏杆断了一截',
  words: '院里花池的铁栏杆断了一截, 尖头朝外, 怕孩子碰着。',
  dwellingId: flat('textile-3', '1', '201'),
}
const card: Asked = {
  key: 'card',
  by: 'wanglei',
  name: '康大爷',
  phone: '19900002104',
  kindCode: 'other',
  title: '跟银行的扣费说不清',
  words: '银行卡扣了钱, 去问说不清楚, 想让社区给说说。',
  dwellingId: flat('anhe-1', '1', '402'),
}
const bench: Asked = {
  key: 'bench',
  by: 'liumin',
  name: '肖阿姨',
  phone: '19900002105',
  kindCode: 'other',
  title: '院里的长椅少了一条木板',
  words: '院里长椅断了一条木板, 坐着夹腿, 晒太阳的老人多, 想请社区修一下。',
  dwellingId: flat('anhe-1', '3', '201'),
}

/** Residents who agreed to messages, each at another point: thanked for, not read and called, joined to others, refused, just in. */
export const toldSteps: readonly ToldStep[] = [
  ...matter(
    railing,
    then(7, '09:20'),
    { accepted: then(7, '09:40'), resulted: then(5, '10:30'), checked: then(4, '15:00') },
    '请木工把扶手重新固定了, 试过不晃了。',
  ),
  {
    ...then(3, '09:10'),
    by: 'liumin',
    action: 'case.close',
    key: 'railing',
    input: { caseId: caseOf('railing') },
  },
  ...matter(
    lamp,
    then(6, '16:10'),
    { accepted: then(6, '16:30'), resulted: then(3, '11:00') },
    '换了灯头和声控开关。',
  ),
  ...matter(
    fence,
    then(4, '08:50'),
    { accepted: then(4, '09:00'), resulted: then(2, '16:00'), checked: then(1, '10:00') },
    '断口锯平, 补焊了一截。',
  ),
  ...matter(card, then(3, '14:20'), {}),
  {
    ...then(3, '15:00'),
    by: 'wanglei',
    action: 'case.decline',
    key: 'card',
    input: {
      caseId: caseOf('card'),
      ground: 'notOurDuty',
      channel: '请带上身份证和银行卡到开户网点, 或拨银行客服电话查扣费明细。',
    },
  },
  ...matter(bench, then(1, '17:05'), {}),
  {
    ...then(1, '17:20'),
    by: 'liumin',
    action: 'case.join',
    key: 'scrap',
    input: {
      caseId: idOf('case', 'scrap'),
      words: '我住四楼, 天天从他家门口过, 堆得只能侧着身子走。',
      reporter: {
        reporterId: idOf('reporter', 'told', 'scrap'),
        name: '吕红梅',
        phone: '19900002106',
        wantsMessages: true,
      },
    },
  },
]

export const toldReaders: readonly ToldReader[] = [
  { ...then(7, '12:30'), phone: railing.phone },
  {
    ...then(4, '19:10'),
    phone: railing.phone,
    judges: {
      caseId: caseOf('railing'),
      satisfaction: 'satisfied',
      words: '扶手不晃了, 谢谢小刘跑了两趟。',
      key: 'railing',
    },
  },
  { ...then(6, '18:00'), phone: lamp.phone },
  { ...then(1, '19:30'), phone: '19900002106' },
]

/** Whom somebody has already tried to call, since the message was not read. */
export const toldCall = {
  ...then(1, '11:30'),
  caseId: caseOf('lamp'),
  tryId: idOf('reach try', 'lamp'),
  words: '响了没人接, 下午再打。',
} as const
