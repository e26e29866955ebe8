import {
  addOpinion,
  announceMeeting,
  cancelMeeting,
  concludeMeeting,
  countHands,
  holdMeeting,
  planMeeting,
  publishMeeting,
} from './meeting.ts'

export const meetingActions = [
  planMeeting,
  announceMeeting,
  cancelMeeting,
  holdMeeting,
  addOpinion,
  countHands,
  concludeMeeting,
  publishMeeting,
] as const
