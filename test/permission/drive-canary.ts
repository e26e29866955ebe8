import { newId } from '../../src/domain/kit/ids.ts'
import type { Deeds, Telling } from './canaries.ts'

export const driveIds = () => ({
  driveId: newId(),
  noticeId: newId(),
  ballotId: newId(),
  meetingId: newId(),
  topicId: newId(),
  opinionId: newId(),
  voteId: newId(),
  ownerId: newId(),
  targetId: newId(),
})

/** A drive to that door, the vote of its owners and the meeting about it. */
export function driveDeeds({ ids, name, words }: Telling): Deeds {
  return [
    [
      'drive.open',
      {
        driveId: ids.driveId,
        name: '入户',
        targets: [{ targetId: ids.targetId, kind: 'home', dwellingId: ids.dwellingId, label: name }],
      },
    ],
    ['driveVisit.record', { visitId: newId(), targetId: ids.targetId, outcome: 'met', words }],
    [
      'owned.write',
      {
        dwellingId: ids.dwellingId,
        areaM2: 60,
        areaSource: 'register',
        owners: [{ ownerId: ids.ownerId, name }],
        ownerSource: 'register',
      },
    ],
    [
      'ballot.open',
      {
        ballotId: ids.ballotId,
        driveId: ids.driveId,
        topic: '划车位',
        threshold: 'special',
        compoundIds: [ids.compoundId],
      },
    ],
    [
      'meeting.plan',
      {
        meetingId: ids.meetingId,
        kind: 'deliberation',
        title: '议事会',
        onDay: '2026-11-23',
        atTime: '19:00',
        place: '活动室',
        eligible: 3,
        topics: [{ topicId: ids.topicId, words: '车位' }],
      },
    ],
    ['meeting.announce', { meetingId: ids.meetingId }],
    ['meeting.hold', { meetingId: ids.meetingId, present: 2, chair: '甲', recorder: '乙' }],
    ['opinion.add', { opinionId: ids.opinionId, meetingId: ids.meetingId, speaker: name, words }],
    [
      'ballot.vote',
      {
        voteId: ids.voteId,
        ballotId: ids.ballotId,
        dwellingId: ids.dwellingId,
        choice: 'yes',
        way: 'door',
        votedOn: '2026-11-23',
      },
    ],
  ]
}
