import type { Shape } from '../shape.ts'
import type { announcementWords as zh } from '../zh-CN/announcements.ts'

export const announcementWords: Shape<typeof zh> = {
  actions: {
    'announcement.publish': 'Put on the public board',
    'announcement.withdraw': 'Take off the board',
    'announcement.withdrawAbout': 'Take off the board what was annulled',
  },
  states: { published: 'on the board', withdrawn: 'taken off' },
  kinds: {
    notice: 'notice',
    meeting: 'meeting announced',
    meetingResult: 'result of a meeting',
    parkingPlan: 'parking plan',
    parkingList: 'applicants for parking',
    parkingDraw: 'result of the parking draw',
    voteResult: 'result of a vote of owners',
  },
}
