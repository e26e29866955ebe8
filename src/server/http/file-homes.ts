import { z } from 'zod'
import type { ActionName } from '../../domain/actions.ts'
import { attachmentKinds, attachmentTags } from '../../domain/cases/attachment.ts'
import { scannedKinds } from '../../domain/drives/scan.ts'
import type { Actor } from '../../domain/identity/actor.ts'
import { id } from '../../domain/kit/ids.ts'
import { pictureTags } from '../../domain/locks/lock.ts'
import type { QueryName } from '../../domain/queries.ts'

type Question = readonly [QueryName, object]
type Fields = Readonly<Record<string, unknown>>

/** A kind of thing that files are put with. */
export interface FileHome {
  /** The deed that puts it there; its input is the fields, the file's name and what was found of it. */
  readonly action: ActionName
  /** What stands beside the file; texts, as forms send them. */
  readonly fields: z.ZodType<Fields>
  /** Whoever is answered one of these may see the thing; asked before a byte is kept. */
  readonly sees: (fields: Fields, actor: Actor) => readonly Question[]
  /** The question that names a file's content to whoever may see it. */
  readonly content: (fileId: string, actor: Actor, search: { readonly task: string }) => Question | undefined
}

const yes = z.enum(['0', '1']).transform((text) => text === '1')

/** A matter and the answers of agencies: for accounts, links and residents alike. */
const matter: FileHome = {
  action: 'attachment.add',
  fields: z.object({
    attachmentId: id,
    caseId: id,
    taskId: id.nullable().default(null),
    kind: z.enum(attachmentKinds),
    tag: z.enum(attachmentTags).nullable().default(null),
    showResident: yes.default(false),
    showAgency: yes.default(false),
  }),
  sees: ({ caseId, taskId }, actor) => {
    if (actor.kind === 'link') return [['link.matter', {}]]
    if (actor.kind === 'resident') return [['resident.progress', {}]]
    if (actor.kind !== 'account') return []
    return [
      ['attachment.list', { caseId }],
      ...(taskId ? ([['agencyTask.matter', { taskId }]] as const) : []),
    ]
  },
  content: (attachmentId, actor, { task }) => {
    if (actor.kind === 'resident') return ['resident.file', { attachmentId }]
    if (actor.kind === 'link') return ['agencyTask.file', { taskId: actor.opens?.id ?? '', attachmentId }]
    return task ? ['agencyTask.file', { taskId: task, attachmentId }] : ['attachment.get', { attachmentId }]
  },
}

/** A lock's pictures, before and after. */
const lock: FileHome = {
  action: 'lockPicture.add',
  fields: z.object({ pictureId: id, lockId: id, tag: z.enum(pictureTags) }),
  sees: ({ lockId }, actor) => (actor.kind === 'account' ? [['lock.page', { lockId }]] : []),
  content: (pictureId, actor) => (actor.kind === 'account' ? ['lockPicture.get', { pictureId }] : undefined),
}

/** A signed paper of a drive: the counterfoil of a notice, the written authority or the paper of a vote. */
const scan: FileHome = {
  action: 'scan.add',
  fields: z.object({ scanId: id, ofKind: z.enum(scannedKinds), ofId: id }),
  sees: (_fields, actor) => (actor.kind === 'account' ? [['drive.list', {}]] : []),
  content: (scanId, actor) => (actor.kind === 'account' ? ['scan.get', { scanId }] : undefined),
}

/** The community's own drawing of a compound's ground. */
const ground: FileHome = {
  action: 'groundPicture.add',
  fields: z.object({ pictureId: id, planId: id }),
  sees: ({ planId }, actor) => (actor.kind === 'account' ? [['parkingPlan.page', { planId }]] : []),
  content: (pictureId, actor) =>
    actor.kind === 'account' ? ['groundPicture.get', { pictureId }] : undefined,
}

/** By the name that stands in the field or the address `of`; `matter` where it is not named. */
export const fileHomes: Readonly<Record<string, FileHome>> = { matter, lock, scan, ground }
