import { withdrawAnnouncement } from '../../domain/announcements/announcement.ts'
import { newId } from '../../domain/kit/ids.ts'
import {
  addOpinion,
  announceMeeting,
  cancelMeeting,
  concludeMeeting,
  countHands,
  holdMeeting,
  meetingKinds,
  planMeeting,
  publishMeeting,
} from '../../domain/meetings/meeting.ts'
import type { MeetingPage, MeetingTopic } from '../../domain/meetings/queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { CompoundsInput } from './CompoundsInput.tsx'

const linesOf = (text: unknown) =>
  (typeof text === 'string' ? text : '')
    .split('\n')
    .map((line) => line.replace(/^\s*\d+[.、．]\s*/, '').trim())
    .filter((line) => line !== '')

export function planForm(words: Catalogue, meetingId: string, driveId: string | null): DeedForm {
  const say = words.desk.meetings
  return {
    action: planMeeting,
    title: words.actions['meeting.plan'],
    hint: say.topicsHint,
    rest: () => ({ meetingId, driveId }),
    shape: ({ topics, compoundIds, ...typed }) => ({
      ...typed,
      compoundIds: Array.isArray(compoundIds) ? compoundIds : [],
      topics: linesOf(topics).map((line) => ({ topicId: newId(), words: line })),
    }),
    fields: [
      { kind: 'line', key: 'title', label: say.name },
      { kind: 'pick', key: 'kind', label: say.kind, choices: choicesOf(words.meetings.kinds, meetingKinds) },
      { kind: 'day', key: 'onDay', label: say.onDay },
      {
        kind: 'line',
        key: 'atTime',
        label: say.atTime,
        initial: '19:00',
        complaint: (text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text.trim()) ? undefined : '19:00'),
      },
      { kind: 'line', key: 'place', label: say.place },
      { kind: 'number', key: 'eligible', label: say.eligible, most: 100_000 },
      { kind: 'own', key: 'compoundIds', label: say.compounds, optional: true, control: <CompoundsInput /> },
      { kind: 'words', key: 'topics', label: say.topics, rows: 3 },
    ],
  }
}

/** The notice cannot be changed: whoever puts it up reads the day once more, with its weekday. */
export function announceForm(
  words: Catalogue,
  language: string,
  { id: meetingId, onDay, atTime, place }: MeetingPage,
): DeedForm {
  const day = sayDay(words, language, onDay)
  return {
    action: announceMeeting,
    title: words.actions['meeting.announce'],
    hint: fill(words.desk.meetings.announceHint, { day, time: atTime, place }),
    rest: () => ({ meetingId }),
    fields: [],
  }
}

export function cancelForm(words: Catalogue, meetingId: string): DeedForm {
  return {
    action: cancelMeeting,
    title: words.actions['meeting.cancel'],
    hint: words.desk.meetings.cancelHint,
    danger: true,
    rest: () => ({ meetingId }),
    fields: [],
  }
}

export function holdForm(
  words: Catalogue,
  { id: meetingId, present, chair, recorder, eligible }: MeetingPage,
): DeedForm {
  const say = words.desk.meetings
  return {
    action: holdMeeting,
    title: words.actions['meeting.hold'],
    rest: () => ({ meetingId }),
    fields: [
      {
        kind: 'number',
        key: 'present',
        label: say.present,
        least: 0,
        most: eligible,
        ...(present === null ? {} : { initial: present }),
      },
      { kind: 'line', key: 'chair', label: say.chair, initial: chair },
      { kind: 'line', key: 'recorder', label: say.recorder, initial: recorder },
    ],
  }
}

export function opinionForm(words: Catalogue, { id: meetingId, topics }: MeetingPage): DeedForm {
  const say = words.desk.meetings
  const about = topics.map(({ id, no, words: text }) => ({ value: id, label: `${no}. ${text}` }))
  return {
    action: addOpinion,
    title: words.actions['opinion.add'],
    hint: say.speakerHint,
    rest: () => ({ opinionId: newId(), meetingId }),
    shape: ({ topicId, ...typed }) => ({ ...typed, topicId: topicId || null }),
    fields: [
      { kind: 'line', key: 'speaker', label: say.speaker, optional: true },
      { kind: 'words', key: 'words', label: say.words, rows: 3 },
      { kind: 'pick', key: 'topicId', label: say.about, choices: about, optional: true },
    ],
  }
}

export function countForm(
  words: Catalogue,
  { id: meetingId, present }: MeetingPage,
  topic: MeetingTopic,
): DeedForm {
  const say = words.desk.meetings
  const hands = (key: 'yes' | 'no' | 'abstain') =>
    ({
      kind: 'number',
      key,
      label: say[key],
      least: 0,
      most: present ?? 0,
      initial: topic.count?.[key] ?? 0,
    }) as const
  return {
    action: countHands,
    title: `${words.actions['meeting.count']}: ${topic.words}`,
    rest: () => ({ meetingId, topicId: topic.id }),
    fields: [hands('yes'), hands('no'), hands('abstain')],
  }
}

export function concludeForm(words: Catalogue, meetingId: string): DeedForm {
  const say = words.desk.meetings
  return {
    action: concludeMeeting,
    title: words.actions['meeting.conclude'],
    hint: say.conclusionHint,
    rest: () => ({ meetingId }),
    fields: [{ kind: 'words', key: 'conclusion', label: say.conclusion, rows: 5 }],
  }
}

/** What was decided stands there already: the page at the gate tells the result, not only the figures. */
export function publishForm(
  words: Catalogue,
  { id: meetingId, conclusion }: Pick<MeetingPage, 'id' | 'conclusion'>,
): DeedForm {
  const say = words.desk.meetings
  return {
    action: publishMeeting,
    title: words.actions['meeting.publish'],
    hint: say.publishHint,
    rest: () => ({ meetingId, announcementId: newId() }),
    fields: [
      { kind: 'words', key: 'words', label: say.publishWords, rows: 4, initial: conclusion.slice(0, 600) },
    ],
  }
}

export function withdrawForm(words: Catalogue, announcementId: string): DeedForm {
  const say = words.desk.meetings
  return {
    action: withdrawAnnouncement,
    title: say.withdraw,
    hint: say.withdrawHint,
    danger: true,
    rest: () => ({ announcementId }),
    fields: [],
  }
}
