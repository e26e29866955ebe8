import type { Shape } from '../shape.ts'
import type { doorWords as zh } from '../zh-CN/doors.ts'

export const doorWords: Shape<typeof zh> = {
  actions: {
    'doorVisit.record': 'Record a knock',
    'correction.record': 'Record what was seen',
    'correction.confirm': 'Take over',
    'correction.dismiss': 'Do not take over',
    'correction.reopen': 'Check it again',
    'device.enrol': 'Set up the phone',
    'device.revoke': 'Revoke the phone',
    'device.wiped': 'Phone wiped',
    'sendPass.give': 'Get the phone’s pass for sending',
    'kept.retry': 'Record as it is',
    'kept.putAside': 'Put aside',
    'kept.read': 'Look at it',
    'outboxFile.take': 'Take in a file of records',
  },
  refusals: {
    'device-taken': 'This phone is set up for somebody else. Sign out on it and set it up anew.',
    'device-revoked-already': 'This phone has been revoked already.',
    'correction-nobody-there': 'Nobody of that name is on the books here now; put this one aside.',
    'correction-not-traced':
      'How the books followed this one was not written down; take it back in the history of the resident or the home.',
    'correction-no-such-phone': 'That number is not on the books; put this one aside.',
    'correction-flag-as-said': 'The books say so already; put this one aside.',
    'deed-not-possible': 'As the books stand now it is still not possible: {why}.',
    'kept-unreadable': 'This record cannot be opened; ask whoever made it, then put it aside.',
    'kept-photo-missing':
      'Its picture has not come from the phone yet; it is recorded by itself when it does.',
  },
  keptStates: { waiting: 'waiting', carriedOut: 'recorded', putAside: 'put aside' },
  states: { toCheck: 'to be checked', takenOver: 'taken over', notTaken: 'not taken over' },
  seen: {
    movedIn: 'moved in',
    movedOut: 'moved out',
    newPhone: 'new phone',
    deadPhone: 'number no longer right',
    name: 'wrong name',
    flag: 'situation changed',
    area: 'wrong floor area',
    occupancy: 'lived in or empty',
  },
  outcomes: {
    met: 'met',
    nobody: 'nobody home',
    neighbourSaysEmpty: 'empty, says a neighbour',
    otherAnswered: 'answered by another',
    refused: 'refused',
    away: 'away',
    moved: 'moved',
    noSuchAddress: 'no such address',
    telephone: 'answered by phone',
    needsVisit: 'needs a visit',
  },
  whoGoes: { self: 'the same person goes', other: 'a colleague goes' },
  dayParts: { morning: 'morning', noon: 'noon', afternoon: 'afternoon', evening: 'evening' },
}
