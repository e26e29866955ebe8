import { issueDoorPaper, type DoorPaperDraft } from '../../domain/documents/door-paper.ts'
import type { DoorKind } from '../../domain/documents/paper-issued.ts'
import { voidPaper } from '../../domain/documents/paper.ts'
import { paperKinds } from '../../domain/documents/paper-kinds.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import type { DeedField, DeedForm } from '../../ui/kit/deed-form.ts'

/** A batch of papers for the chosen doors, as far as the office is known already. */
export function doorPaperForm(
  words: Catalogue,
  { driveId, name }: { readonly driveId: string; readonly name: string },
  kind: DoorKind,
  targetIds: readonly string[],
  draft: DoorPaperDraft,
): DeedForm {
  const say = words.desk.drives
  const papers = words.desk.papers
  return {
    action: issueDoorPaper,
    title: `${papers.kinds[kind]} (${fill(say.chosen, { n: targetIds.length })})`,
    hint: say.paperHint,
    rest: () => ({ paperId: newId(), driveId, kind, targetIds }),
    shape: ({ dueOn, approverId, ...typed }) => ({
      ...typed,
      dueOn: typeof dueOn === 'string' && dueOn !== '' ? dueOn : null,
      approverId: typeof approverId === 'string' && approverId !== '' ? approverId : null,
    }),
    fields: [
      { kind: 'line', key: 'subject', label: say.paperSubject, initial: name },
      { kind: 'words', key: 'body', label: say.paperBody, rows: 5, initial: say.paperBodies[kind] },
      // A term to remove it oneself is what this notice is for.
      { kind: 'day', key: 'dueOn', label: say.dueOn, optional: kind !== 'removal-notice' },
      { kind: 'line', key: 'legalBasis', label: say.paperBasis, optional: true, initial: draft.legalBasis },
      { kind: 'line', key: 'phone', label: say.paperPhone, initial: draft.phone },
      {
        kind: 'line',
        key: 'officeAddress',
        label: say.paperOffice,
        optional: true,
        initial: draft.officeAddress,
      },
      ...(paperKinds[kind].sealed ? sealFields(words, draft) : []),
    ],
  }
}

/** Who lets the seal be set, and who keeps it. */
export function sealFields(words: Catalogue, { approvers, keeper }: DoorPaperDraft): readonly DeedField[] {
  const { papers } = words.desk
  return [
    {
      kind: 'pick',
      key: 'approverId',
      label: papers.approver,
      optional: true,
      choices: approvers.map((one) => ({ value: one.id, label: one.name })),
      ...(approvers[0] ? { initial: approvers[0].id } : {}),
    },
    { kind: 'line', key: 'keeper', label: papers.keeper, initial: keeper },
  ]
}

/** A paper that must not be used any more; its number stays taken. */
export function voidPaperForm(words: Catalogue, paperId: string): DeedForm {
  return {
    action: voidPaper,
    title: words.actions['paper.void'],
    danger: true,
    rest: () => ({ paperId }),
    fields: [{ kind: 'line', key: 'reason', label: words.desk.drives.reason }],
  }
}
