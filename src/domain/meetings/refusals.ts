/** Why a rule of this module says no. */
export const meetingRefusals = [
  'meeting-known',
  /** facts: hands, present */ 'meeting-hands-too-many',
  /** facts: present, eligible */ 'meeting-not-quorate',
  'meeting-topic-unknown',
  /** facts: n */ 'meeting-not-counted',
  /** facts: present, eligible */ 'meeting-present-too-many',
  /** facts: onDay */ 'meeting-before-its-day',
  'meeting-published',
] as const
