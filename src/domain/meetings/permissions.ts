import { community, office, type Rule } from '../identity/rule.ts'

export const meetingPermissions = {
  'meeting.plan': office,
  'meeting.announce': office,
  'meeting.cancel': office,
  'meeting.hold': office,
  'opinion.add': office,
  'meeting.count': office,
  'meeting.conclude': office,
  'meeting.publish': office,
  'meeting.list': community,
  'meeting.page': office,
  'meeting.homes': office,
} as const satisfies Record<string, Rule>
