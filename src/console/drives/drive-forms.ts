import {
  leaveTarget,
  leavingReasons,
  noticeKinds,
  recordDriveVisit,
  serveNotice,
  servings,
} from '../../domain/drives/drive.ts'
import { stances, visitOutcomes } from '../../domain/drives/stance.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'

/** One knock at one door. */
export function visitForm(words: Catalogue, targetId: string): DeedForm {
  const { drives, desk } = words
  const say = desk.drives
  return {
    action: recordDriveVisit,
    title: words.actions['driveVisit.record'],
    rest: () => ({ visitId: newId(), targetId }),
    fields: [
      {
        kind: 'pick',
        key: 'outcome',
        label: say.outcome,
        choices: choicesOf(drives.outcomes, visitOutcomes),
      },
      {
        kind: 'pick',
        key: 'stance',
        label: say.stance,
        optional: true,
        choices: choicesOf(drives.stances, stances),
      },
      { kind: 'words', key: 'words', label: say.words, optional: true },
      { kind: 'day', key: 'nextOn', label: say.nextOn, optional: true },
    ],
  }
}

export function noticeForm(words: Catalogue, targetId: string): DeedForm {
  const { drives, desk } = words
  const say = desk.drives
  return {
    action: serveNotice,
    title: words.actions['driveNotice.serve'],
    rest: () => ({ noticeId: newId(), targetId }),
    fields: [
      { kind: 'pick', key: 'kind', label: say.noticeKind, choices: choicesOf(drives.notices, noticeKinds) },
      { kind: 'pick', key: 'how', label: say.how, choices: choicesOf(drives.servings, servings) },
      { kind: 'day', key: 'dueOn', label: say.dueOn, optional: true },
    ],
  }
}

export function leaveForm(words: Catalogue, targetId: string): DeedForm {
  return {
    action: leaveTarget,
    title: words.actions['driveTarget.leave'],
    danger: true,
    rest: () => ({ targetId }),
    fields: [
      {
        kind: 'pick',
        key: 'reason',
        label: words.desk.drives.reason,
        choices: choicesOf(words.drives.leaving, leavingReasons),
      },
    ],
  }
}
