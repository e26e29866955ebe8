import { addDays, dayOf } from '../src/domain/kit/dates.ts'
import { keepFile } from '../src/server/http/attachment-keep.ts'
import type { OpenHouse } from '../src/server/open-house.ts'
import { ballotVotes, PARKING_BALLOT } from './ballot.ts'
import { driveTargets, LOCK_DRIVE } from './drives.ts'
import { compoundId } from './homes.ts'
import { idOf } from './ids.ts'
import { drawPlace, lockDeeds, lockPictures } from './locks.ts'
import { meetingDeeds } from './meeting.ts'
import { parkingDeeds } from './parking.ts'
import { actor, send, type Deed } from './sending.ts'

/** The drive of story S3 in mid-course: begun by the desk, walked by the grid worker, the next doors planned. */
export async function loadDrive(open: OpenHouse, at: string): Promise<void> {
  const now = open.clock()
  const before = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString()
  const targets = driveTargets.map(({ id: targetId, dwellingId, kind, label }) => ({
    targetId,
    dwellingId,
    kind,
    label,
  }))
  const begun = { driveId: LOCK_DRIVE, name: '安和小区地锁整治', targets }
  const plan = (days: number): Deed[] => {
    const targetIds = driveTargets.filter(({ next }) => next === days).map(({ id }) => id)
    const on = addDays(dayOf(now), days)
    return [['driveTarget.plan', { driveId: LOCK_DRIVE, targetIds, on }, `locks/${days}`]]
  }
  const visits = driveTargets.flatMap((target): Deed[] =>
    target.visits.map(({ ago, ...visit }, n) => [
      'driveVisit.record',
      { visitId: idOf('drive visit', target.id, n), targetId: target.id, ...visit },
      `${target.id}/${n}`,
      before(ago),
    ]),
  )
  const desk = await actor(open, 'liumin')
  await send(open, at, desk, [['drive.open', begun, 'locks', before(14)]])
  await send(open, at, await actor(open, 'sunli'), visits)
  await send(open, at, desk, [...plan(0), ...plan(1)])
  const ballotId = PARKING_BALLOT
  const day = (ago: number) => dayOf(before(ago))
  const ballot = {
    ballotId,
    driveId: LOCK_DRIVE,
    topic: '将小区东侧空地划为公共停车位',
    threshold: 'special',
    compoundIds: [compoundId('anhe')],
    announcedOn: day(30),
  }
  const votes = ballotVotes.map(({ id: voteId, ...vote }): Deed => [
    'ballot.vote',
    { voteId, ballotId, ...vote, votedOn: day(0) },
    voteId,
  ])
  await send(open, at, desk, [['ballot.open', ballot, 'parking'], ...votes])
  const meeting = meetingDeeds(day).map(([action, input], n): Deed => [action, input, `meeting/${n}`])
  await send(open, at, desk, meeting)
}

/** The locks of that drive, their action days with pictures, and the parking that is planned instead. */
export async function loadLocks(open: OpenHouse, at: string): Promise<void> {
  const desk = await actor(open, 'liumin')
  await send(open, at, desk, lockDeeds(open.clock()))
  await send(open, at, desk, parkingDeeds(open.clock()))
  for (const { label, ...picture } of lockPictures) {
    const bytes = await drawPlace(label, picture.tag)
    const { name, file } = await keepFile(open.house, at, {
      bytes,
      name: '现场.jpg',
      claimedType: 'image/jpeg',
    })
    await send(open, at, desk, [['lockPicture.add', { ...picture, name, file }, picture.pictureId]])
  }
}
