import type { Stance } from '../../domain/drives/stance.ts'
import type { DoorItem } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import type { PhoneWords, Spoken } from '../words.tsx'

/** What a thing is called: the drive and its place, the matter's title, what was promised. */
export function itemName({ words, language }: Pick<Spoken, 'words' | 'language'>, item: DoorItem): string {
  switch (item.kind) {
    case 'drive': {
      const { door: say } = words.field
      const drive = item.since
        ? fill(say.driveSince, { drive: item.drive, when: sayInstant(words, language, item.since) })
        : item.drive
      return item.label ? fill(say.drive, { drive, label: item.label }) : drive
    }
    case 'case':
      return item.title
    case 'commitment':
      return item.what
    case 'lockPatrol':
      return `${words.field.reasons.lockPatrol} · ${item.label}`
    case 'reach':
      return fill(words.field.door.tell, { name: item.name, number: item.number })
  }
}

/** How it stands and what is wanted, each a short line. */
export function itemLines(words: PhoneWords, language: string, item: DoorItem): readonly string[] {
  const say = words.field.door
  switch (item.kind) {
    case 'drive':
      return [
        [
          ...(item.voteOnly ? [] : [stanceNow(words, item.stance)]),
          item.attempts > 0 ? fill(say.history, { n: item.attempts }) : say.neverTried,
        ].join(' · '),
        voteLine(words, item),
        item.nextOn === null
          ? ''
          : fill(item.attempts > 0 ? say.nextOn : say.firstOn, {
              day: sayDay(words, language, item.nextOn),
            }),
      ].filter(Boolean)
    case 'case':
      return [
        item.returnVisit ? say.returnOwed : '',
        missingLine(words, item),
        item.dueAt === null ? '' : fill(say.dueAt, { when: sayInstant(words, language, item.dueAt) }),
      ].filter(Boolean)
    case 'reach':
      return [say.tellAbout[item.about]]
    case 'commitment':
      return [
        fill(say.dueOn, { day: sayDay(words, language, item.dueOn) }),
        item.triedOn ? fill(say.triedOn, { day: sayDay(words, language, item.triedOn) }) : '',
      ].filter(Boolean)
    case 'lockPatrol':
      return [fill(say.dueOn, { day: sayDay(words, language, item.dueOn) })]
  }
}

/** On a list made for the vote the list's own name says what is voted on. */
function voteLine(
  words: PhoneWords,
  { ballotId, topic, voteOnly }: Extract<DoorItem, { kind: 'drive' }>,
): string {
  const say = words.field.door
  if (ballotId === null) return ''
  return topic && !voteOnly ? fill(say.voteOpenOn, { topic }) : say.voteOpen
}

/** How many nobody has a picture of yet; each is named below, where it can be photographed. */
function missingLine(
  words: PhoneWords,
  { papers, pictured = [] }: Extract<DoorItem, { kind: 'case' }>,
): string {
  const n = papers.filter((paper) => !pictured.includes(paper)).length
  return n > 0 ? fill(words.field.door.missing, { n }) : ''
}

function stanceNow(words: PhoneWords, stance: Stance | null): string {
  const say = words.field.door
  return stance === null ? say.noStance : fill(say.stanceNow, { stance: words.drives.stances[stance] })
}

export function itemKey(item: DoorItem): string {
  switch (item.kind) {
    case 'drive':
      return item.targetId
    case 'case':
      return item.caseId
    case 'commitment':
      return item.checkId
    case 'lockPatrol':
      return item.lockId
    case 'reach':
      return item.reachId
  }
}
