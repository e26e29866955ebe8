/** Names that are bound into the seals of this module: schema.table.column. */
export const MEETING_CHAIR = 'meetings.meeting.chair'
export const MEETING_RECORDER = 'meetings.meeting.recorder'
export const MEETING_CONCLUSION = 'meetings.meeting.conclusion'
export const OPINION_SPEAKER = 'meetings.opinion.speaker'
export const OPINION_WORDS = 'meetings.opinion.words'
