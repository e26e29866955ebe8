import type { announcementActions } from '../../domain/announcements/actions.ts'
import type { AnnouncementKind } from '../../domain/announcements/announcement.ts'

type Deeds = Record<(typeof announcementActions)[number]['name'], string>

export const announcementWords = {
  actions: {
    'announcement.publish': '公示出去',
    'announcement.withdraw': '撤下公示',
    'announcement.withdrawAbout': '作废后撤下公示',
  } satisfies Deeds,
  states: { published: '公示中', withdrawn: '已撤下' },
  kinds: {
    notice: '通知',
    meeting: '议事会预告',
    meetingResult: '议事结果',
    parkingPlan: '车位规划',
    parkingList: '车位报名名单',
    parkingDraw: '车位抽签结果',
    voteResult: '业主表决结果',
  } satisfies Record<AnnouncementKind, string>,
} as const
