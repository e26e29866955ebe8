import type { Shape } from '../shape.ts'
import type { meetingWords as zh } from '../zh-CN/meetings.ts'

export const meetingWords: Shape<typeof zh> = {
  actions: {
    'meeting.plan': 'Plan a meeting',
    'meeting.announce': 'Announce the topics',
    'meeting.cancel': 'Call the meeting off',
    'meeting.hold': 'Record who came',
    'opinion.add': 'Write down an opinion',
    'meeting.count': 'Record the count of hands',
    'meeting.conclude': 'Conclude',
    'meeting.publish': 'Publish the result',
  },
  refusals: {
    'meeting-known': 'This meeting is on the books already.',
    'meeting-hands-too-many': '{hands} hands, but only {present} people are there. Please check.',
    'meeting-not-quorate': '{present} of {eligible} are there, not more than half: nothing can be decided.',
    'meeting-topic-unknown': 'This meeting has no such topic. What was not announced is not voted on.',
    'meeting-not-counted': '{n} topics are not counted yet.',
    'meeting-present-too-many': '{present} present are more than the {eligible} who may come. Please check.',
    'meeting-before-its-day':
      'The meeting is on {onDay}; who came is recorded from that day on. If the day is wrong, call the meeting off and announce it again with the right one.',
    'meeting-published':
      'The result is on the public page. To change it, take it down first and publish anew.',
  },
  states: {
    planned: 'planned',
    announced: 'announced',
    held: 'held',
    concluded: 'concluded',
    cancelled: 'called off',
  },
  kinds: {
    residents: 'residents’ meeting (all adults)',
    households: 'residents’ meeting (one of each household)',
    representatives: 'residents’ meeting (representatives)',
    deliberation: 'deliberation',
  },
  board: {
    when: 'When: {day} {time}',
    where: 'Where: {place}',
    who: 'Who: {kind}, {n} may take part',
    topics: 'Topics:',
    topic: '{no}. {words}',
    only: 'What is not announced here is not voted on. Opinions may be given at the office beforehand.',
    resultTitle: 'Result: {title}',
    held: 'Held on {day} at {place}; {present} of {eligible} came.',
    quorate: 'More than half were there.',
    notQuorate: 'Not more than half were there; nothing was decided.',
    law: 'By {source}',
    no: 'No.',
    topicHead: 'Topic',
    yes: 'for',
    against: 'against',
    abstain: 'abstained',
    verdict: 'Result',
    carried: 'carried',
    notCarried: 'not carried',
  },
}
