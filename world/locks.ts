import sharp from 'sharp'
import { addDays, dayOf } from '../src/domain/kit/dates.ts'
import { driveTargets } from './drives.ts'
import { compoundId, homes } from './homes.ts'
import { idOf } from './ids.ts'

type Deed = readonly [action: string, input: unknown, key: string, madeAt?: string]

/** 纺织厂家属院: cleared five days ago; a lock is back and the others are to be looked at. */
const first = homes
  .filter((home) => home.compoundId === compoundId('textile') && home.buildingId !== null)
  .slice(0, 6)
  .map(({ id }, at) => ({
    lockId: idOf('lock', 'textile', at),
    label: `南门${at + 1}号位`,
    dwellingId: id,
    targetId: null,
  }))

/** 安和小区: most of the drive's locks are on the list; the others still have to be taken over from it. */
const second = driveTargets
  .filter(({ kind }) => kind === 'thing')
  .slice(0, 18)
  .map(({ id, dwellingId, label }) => ({ lockId: idOf('lock', id), label, dwellingId, targetId: id }))

const FIRST_DAY = idOf('action day', 'textile')
/** 今天的联合行动: under way. */
const SECOND_DAY = idOf('action day', 'anhe')
/** Locks of today that have a result already. */
const DONE = 7

const unit = (key: string, role: string) => ({ organisationId: idOf('organisation', key), role })
const units = [unit('cityManagement', 'remove'), unit('police', 'order')]

/** In the order they were done; `madeAt` where it was before today. */
export function lockDeeds(now: string): readonly Deed[] {
  const before = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString()
  const today = dayOf(now)
  const result = (dayId: string, lockId: string, said: string, at?: string): Deed => {
    const input = { dayId, lockId, result: said, reason: said === 'postponed' ? 'carOnIt' : null }
    return ['actionDay.result', input, `${dayId}/${lockId}`, at ?? now]
  }
  const day = (dayId: string, onDay: string, meetAt: string, lockIds: readonly string[]) => ({
    dayId,
    onDay,
    atTime: '09:00',
    meetAt,
    duties: '刘敏登记, 孙丽拍照, 赵书记解释',
    units,
    lockIds,
  })
  const ids = (locks: readonly { lockId: string }[]) => locks.map(({ lockId }) => lockId)
  return [
    ['lock.enter', { locks: first }, 'first', before(20)],
    ['actionDay.plan', day(FIRST_DAY, addDays(today, -5), '南门', ids(first)), 'first', before(12)],
    ...first.map(({ lockId }, at) =>
      result(FIRST_DAY, lockId, at === 0 ? 'foundRemoved' : 'removed', before(5)),
    ),
    ...units.map(({ organisationId }, at): Deed => [
      'actionDay.came',
      { dayId: FIRST_DAY, organisationId, people: 4 - at },
      `first/${at}`,
      before(5),
    ]),
    ['actionDay.finish', { dayId: FIRST_DAY }, 'first', before(5)],
    [
      'lock.patrol',
      { checkId: idOf('check', 1), lockId: first[1]!.lockId, found: 'back' },
      'back',
      before(1),
    ],
    ['lock.enter', { locks: second }, 'second', before(6)],
    ...second.map(({ lockId }): Deed => [
      'lock.notify',
      { lockId, how: 'posted', dueOn: addDays(today, -1) },
      `${lockId}/notify`,
      before(6),
    ]),
    ['actionDay.plan', day(SECOND_DAY, today, '安和小区东门', ids(second)), 'second', before(4)],
    [
      'actionDay.came',
      { dayId: SECOND_DAY, organisationId: units[0]!.organisationId, people: 6 },
      'second/0',
    ],
    ...second
      .slice(0, DONE)
      .map(({ lockId }, at) =>
        result(SECOND_DAY, lockId, at === 2 ? 'postponed' : at === 4 ? 'foundRemoved' : 'removed'),
      ),
    [
      'keptProperty.take',
      {
        keptId: idOf('kept', 1),
        lockId: second[0]!.lockId,
        what: '地锁一把、旧轮胎两个',
        keptAt: '居委会一楼库房',
      },
      'kept',
    ],
  ]
}

/** Which places have pictures. */
export const lockPictures = second.slice(0, 2).flatMap(({ lockId, label }) =>
  (['before', 'after'] as const).map((tag) => ({
    pictureId: idOf('lock picture', lockId, tag),
    lockId,
    tag,
    label,
  })),
)

/** A drawn place, with its lock or without; no photograph of a real one. */
export function drawPlace(label: string, tag: 'before' | 'after'): Promise<Buffer> {
  const lock =
    tag === 'before'
      ? '<path d="M250 330 L320 210 L390 330" fill="none" stroke="#d33" stroke-width="18"/><rect x="230" y="322" width="180" height="22" fill="#a22"/>'
      : '<circle cx="320" cy="330" r="6" fill="#666"/>'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#8a8f93"/>
    <path d="M150 480 L220 120 M490 480 L420 120" stroke="#fff" stroke-width="10"/>${lock}
    <text x="320" y="90" font-size="36" text-anchor="middle" fill="#fff">${label}</text></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer()
}
