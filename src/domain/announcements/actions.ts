import { publishAnnouncement, withdrawAnnouncement } from './announcement.ts'

export const announcementActions = [publishAnnouncement, withdrawAnnouncement] as const
