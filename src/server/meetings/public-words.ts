import { isCarried, isQuorate } from '../../domain/meetings/majority.ts'
import type { MeetingTopic } from '../../domain/meetings/queries.ts'
import { fill } from '../../text/shape.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import { derivedId } from '../derived-id.ts'
import type { Meeting } from './meeting-store.ts'

const say = zhCN.meetings.board

/** What the public page says before a meeting: when, where, who, about what. */
export function announcementOf(meeting: Meeting, topics: readonly MeetingTopic[]) {
  const { id, title, onDay, atTime, place, eligible, meetingKind } = meeting
  return {
    announcementId: derivedId('meeting', id),
    kind: 'meeting',
    title,
    body: {
      paragraphs: [
        fill(say.when, { day: dayWords(onDay), time: atTime }),
        fill(say.where, { place }),
        fill(say.who, { kind: zhCN.meetings.kinds[meetingKind], n: eligible }),
        say.topics,
        ...topics.map(({ no, words }) => fill(say.topic, { no, words })),
        say.only,
      ],
    },
    untilOn: onDay,
    aboutId: id,
  }
}

/** What the public page says afterwards: who was there and how it was decided, by numbers. */
export function resultOf(meeting: Meeting, topics: readonly MeetingTopic[], words: string) {
  const { id, title, onDay, place, eligible, rule } = meeting
  const present = meeting.present ?? 0
  const verdict = ({ count }: MeetingTopic) =>
    count && isCarried(count, present, rule) ? say.carried : say.notCarried
  return {
    kind: 'meetingResult',
    title: fill(say.resultTitle, { title }),
    body: {
      paragraphs: [
        fill(say.held, { day: dayWords(onDay), place, present, eligible }),
        isQuorate(present, eligible, rule) ? say.quorate : say.notQuorate,
        ...words.split('\n').filter((line) => line.trim() !== ''),
        fill(say.law, { source: rule.source }),
      ],
      table: {
        head: [say.no, say.topicHead, say.yes, say.against, say.abstain, say.verdict],
        rows: topics.map((topic) => [
          String(topic.no),
          topic.words,
          String(topic.count?.yes ?? '—'),
          String(topic.count?.no ?? '—'),
          String(topic.count?.abstain ?? '—'),
          verdict(topic),
        ]),
      },
    },
    aboutId: id,
  }
}

function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
