import type { Shape } from '../../shape.ts'
import type { todayWords as zh } from '../../zh-CN/desk/today.ts'

export const todayWords: Shape<typeof zh> = {
  title: 'Today',
  incoming: 'New, to be accepted',
  mine: 'In my hands',
  contacts: 'Reporters to call back',
  waiting: 'Waiting for others',
  answers: 'Agencies have answered',
  checks: 'To be checked',
  returnVisits: 'Return visits owed',
  extensions: 'Requests for more time',
  reviews: 'Due for review',
  nothing: 'Nothing is waiting for you. Press N for a new case, or look at all cases.',
  since: 'since {since}',
  due: 'by {due}',
  figures: {
    open: 'Open',
    overdue: 'Overdue',
    soon: 'Due within 48 h',
    closedThisMonth: 'Closed this month',
  },
  notices: 'Notices',
  noticesRead: 'All read',
  noticesAll: 'Show those read too',
  more: '{n} more',
  less: 'Fewer',
  noticesMore: 'Show {n} more',
  noticesNone: 'No new notices.',
  noticeRead: 'read',
  filings: 'Waiting for the street',
  streetFilings: 'Filed by communities',
}
