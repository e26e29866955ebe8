import type { Shape } from '../shape.ts'
import type { driveWords as zh } from '../zh-CN/drives.ts'

export const driveWords: Shape<typeof zh> = {
  actions: {
    'drive.open': 'Begin a drive',
    'drive.close': 'End the drive',
    'driveTarget.plan': 'Set a day for visits',
    'driveTarget.locate': 'Put to its home',
    'driveTarget.leave': 'Take off the list',
    'driveVisit.record': 'Record a visit',
    'driveNotice.serve': 'Record serving',
    'ballot.open': 'Open a vote of owners',
    'ballot.vote': 'Record a vote',
    'ballot.close': 'Close and seal the vote',
  },
  refusals: {
    'drive-empty': 'Nobody is on the list. Choose a compound or fill in the list first.',
    'drive-too-long':
      'The list has {n} lines; one drive takes {most}. Narrow it down and make several drives.',
    'drive-closed': 'This drive is over.',
    'target-home-unknown': 'There is no such home. Please choose again.',
    'target-left-already': 'This line has been taken off the list.',
    'ballot-roll-wrong': 'The roll is wrong: a home stands there twice, or has no area.',
    'ballot-not-on-roll': 'This home is not on the roll.',
    'vote-cast-already':
      'This home has voted. Only a spoken vote can be replaced, by one on paper; a paper vote stands.',
  },
  kinds: { home: 'homes', person: 'people', thing: 'things' },
  states: { open: 'open', closed: 'ended' },
  stances: {
    agrees: 'agrees',
    conditional: 'agrees on conditions',
    hesitates: 'hesitates',
    against: 'against',
    unmet: 'not met',
    notOwner: 'not an owner',
    removed: 'removed it',
  },
  outcomes: {
    met: 'met',
    nobody: 'nobody home',
    neighbourSaysEmpty: 'empty, says a neighbour',
    otherAnswered: 'answered by another',
    refused: 'refused',
    away: 'away',
    moved: 'moved away',
    noSuchAddress: 'no such address',
    telephone: 'by telephone',
  },
  leaving: {
    notInScope: 'not in scope',
    notThere: 'not found',
    listedTwice: 'listed twice',
    movedAway: 'moved away',
    other: 'other',
  },
  notices: { information: 'notice', removalTerm: 'notice with a term' },
  servings: {
    handed: 'handed over',
    posted: 'posted up',
    left: 'left before a witness',
    message: 'message',
  },
  choices: { yes: 'agrees', no: 'against', abstain: 'abstains' },
  ways: { door: 'at the door', paper: 'on paper', meeting: 'at the meeting' },
}
