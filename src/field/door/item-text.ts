import type { Stance } from '../../domain/drives/stance.ts'
import type { DoorItem } from '../../domain/sync/field-record.ts'
import { fill } from '../../text/shape.ts'
import { sayDay, sayInstant } from '../../ui/kit/when.ts'
import type { PhoneWords } from '../words.tsx'

/** What a thing is called: the drive and its place, the matter's title, what was promised. */
export function itemName(words: PhoneWords, item: DoorItem): string {
  switch (item.kind) {
    case 'drive':
      return item.label ? fill(words.field.door.drive, { drive: item.drive, label: item.label }) : item.drive
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
        item.ballotId === null ? '' : say.voteOpen,
        item.nextOn === null
          ? ''
          : fill(item.attempts > 0 ? say.nextOn : say.firstOn, {
              day: sayDay(words, language, item.nextOn),
            }),
      ].filter(Boolean)
    case 'case':
      return [
        item.returnVisit ? say.returnOwed : '',
        item.papers.length > 0 ? fill(say.missing, { papers: item.papers.join('、') }) : '',
        item.dueAt === null ? '' : fill(say.dueAt, { when: sayInstant(words, language, item.dueAt) }),
      ].filter(Boolean)
    case 'reach':
      return [say.tellAbout[item.about]]
    case 'commitment':
    case 'lockPatrol':
      return [fill(say.dueOn, { day: sayDay(words, language, item.dueOn) })]
  }
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
