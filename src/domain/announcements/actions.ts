import { publishAnnouncement, withdrawAllAbout, withdrawAnnouncement } from './announcement.ts'

export const announcementActions = [publishAnnouncement, withdrawAnnouncement, withdrawAllAbout] as const
