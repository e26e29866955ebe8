import {
  closeDrive,
  leaveTarget,
  leavingReasons,
  locateTarget,
  noticeKinds,
  planVisits,
  recordDriveVisit,
  restoreTarget,
  serveNotice,
  serveNotices,
  servings,
} from '../../domain/drives/drive.ts'
import { stances, visitOutcomes } from '../../domain/drives/stance.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'
import { HomeChoice, isChosenHome } from '../homes/HomeChoice.tsx'

/** One knock at one door. */
export function visitForm(words: Catalogue, targetId: string): DeedForm {
  const { drives, desk } = words
  const say = desk.drives
  return {
    action: recordDriveVisit,
    title: words.actions['driveVisit.record'],
    hint: say.wordsHint,
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
    hint: words.desk.drives.leaveHint,
    danger: true,
    rest: () => ({ targetId }),
    fields: [
      {
        kind: 'pick',
        key: 'reason',
        label: words.desk.drives.reason,
        choices: choicesOf(words.drives.leaving, leavingReasons),
      },
      { kind: 'line', key: 'words', label: words.desk.drives.leaveWords, optional: true },
    ],
    complaint: ({ reason, words: said }) =>
      reason === 'other' && (typeof said !== 'string' || said.trim() === '')
        ? words.refusals['target-leaving-unexplained']
        : undefined,
  }
}

export function restoreForm(words: Catalogue, targetId: string): DeedForm {
  return {
    action: restoreTarget,
    title: words.actions['driveTarget.restore'],
    hint: words.desk.drives.restoreHint,
    rest: () => ({ targetId }),
    fields: [],
  }
}

/** Which home a thing belongs to. */
export function locateForm(words: Catalogue, targetId: string): DeedForm {
  const { actions, desk } = words
  return {
    action: locateTarget,
    title: actions['driveTarget.locate'],
    hint: desk.drives.locateHint,
    rest: () => ({ targetId }),
    shape: ({ home }) => ({ dwellingId: isChosenHome(home) ? home.dwellingId : '' }),
    fields: [{ kind: 'own', key: 'home', label: desk.drives.onBooks, control: <HomeChoice /> }],
  }
}

export function planForm(words: Catalogue, driveId: string, targetIds: readonly string[]): DeedForm {
  const say = words.desk.drives
  return {
    action: planVisits,
    title: `${words.actions['driveTarget.plan']} (${fill(say.chosen, { n: targetIds.length })})`,
    hint: say.planHint,
    rest: () => ({ driveId, targetIds }),
    shape: ({ on }) => ({ on: typeof on === 'string' && on !== '' ? on : null }),
    fields: [{ kind: 'day', key: 'on', label: say.planDay, optional: true }],
  }
}

export function closeForm(words: Catalogue, driveId: string, open: number): DeedForm {
  return {
    action: closeDrive,
    title: words.actions['drive.close'],
    hint: fill(words.desk.drives.closeHint, { n: open }),
    danger: true,
    rest: () => ({ driveId }),
    fields: [],
  }
}

export function serveManyForm(words: Catalogue, driveId: string, targetIds: readonly string[]): DeedForm {
  const say = words.desk.drives
  return {
    action: serveNotices,
    title: `${words.actions['driveNotice.serveMany']} (${fill(say.chosen, { n: targetIds.length })})`,
    rest: () => ({ driveId, targetIds }),
    shape: ({ dueOn, ...typed }) => ({
      ...typed,
      dueOn: typeof dueOn === 'string' && dueOn !== '' ? dueOn : null,
    }),
    fields: [
      {
        kind: 'pick',
        key: 'kind',
        label: say.noticeKind,
        choices: choicesOf(words.drives.notices, noticeKinds),
      },
      { kind: 'pick', key: 'how', label: say.how, choices: choicesOf(words.drives.servings, servings) },
      { kind: 'day', key: 'dueOn', label: say.dueOn, optional: true },
    ],
  }
}
