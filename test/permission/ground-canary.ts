import { newId } from '../../src/domain/kit/ids.ts'
import type { Deeds, Telling } from './canaries.ts'

export const groundIds = () => ({
  lockId: newId(),
  keptId: newId(),
  dayId: newId(),
  announcementId: newId(),
  planId: newId(),
  allotmentId: newId(),
  applicantId: newId(),
  objectionId: newId(),
})

/** The ground before the house: a lock, the day it was removed, the spaces that are drawn and drawn for, and the notice about it. */
export function groundDeeds({ ids, name, words, compound }: Telling): Deeds {
  return [
    ['lock.enter', { locks: [{ lockId: ids.lockId, label: `${name}的车位`, dwellingId: ids.dwellingId }] }],
    ['keptProperty.take', { keptId: ids.keptId, lockId: ids.lockId, what: words, keptAt: words }],
    [
      'actionDay.plan',
      {
        dayId: ids.dayId,
        onDay: '2026-12-01',
        atTime: '09:00',
        meetAt: compound,
        units: [{ organisationId: ids.organisationId, role: 'remove' }],
        lockIds: [ids.lockId],
      },
    ],
    ['actionDay.result', { dayId: ids.dayId, lockId: ids.lockId, result: 'removed' }],
    ['lock.patrol', { checkId: newId(), lockId: ids.lockId, found: 'gone' }],
    [
      'parkingPlan.begin',
      { planId: ids.planId, compoundId: ids.compoundId, name: compound, widthM: 40, heightM: 30 },
    ],
    [
      'parkingPlan.save',
      {
        planId: ids.planId,
        base: 0,
        drawing: {
          ground: [
            [0, 0],
            [40, 0],
            [40, 30],
          ],
          picture: null,
          fireLanes: [],
          spaces: [
            {
              id: newId(),
              number: '01',
              x: 30,
              y: 10,
              angle: 0,
              width: 2.5,
              length: 5.5,
              kind: 'common',
              accessible: true,
            },
          ],
        },
      },
    ],
    ['parkingPlan.settle', { planId: ids.planId }],
    [
      'allotment.announce',
      {
        allotmentId: ids.allotmentId,
        planId: ids.planId,
        title: '议事会',
        rule: 'lottery',
        seedHow: '当晚福彩3D',
        seedOn: '2026-12-10',
        applyUntil: '2026-12-09',
      },
    ],
    [
      'allotment.apply',
      {
        applicantId: ids.applicantId,
        allotmentId: ids.allotmentId,
        dwellingId: ids.dwellingId,
        eligibility: 'owner',
        need: 'disabled',
      },
    ],
    [
      'allotment.object',
      { objectionId: ids.objectionId, allotmentId: ids.allotmentId, dwellingId: ids.dwellingId, words },
    ],
    [
      'announcement.publish',
      {
        announcementId: ids.announcementId,
        kind: 'notice',
        title: '公示',
        body: { paragraphs: ['行动通知'] },
      },
    ],
  ]
}
