import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query } from '../kit/query.ts'
import type { IdentityProof, RequestKind, RequestState } from './request.ts'
import type { ErasePlan, Section } from './retention.ts'

export interface RightRow {
  readonly id: string
  readonly caseId: string
  readonly personId: string
  readonly personName: string
  readonly kind: RequestKind
  readonly state: RequestState
  readonly askedAt: string
}

export interface RightPage extends RightRow {
  readonly words: string
  readonly proof: IdentityProof | null
  readonly identifiedAt: string | null
  readonly identifiedBy: string | null
  /** How often the copy was made. */
  readonly copies: number
  readonly answeredAt: string | null
  readonly answeredBy: string | null
  /** Way, parts or ground, and what was said with it. */
  readonly outcome: string | null
  readonly answer: string
  /** How much is held, by section; nothing of what it says. */
  readonly held: Readonly<Record<Section, number>>
  /** What a deletion would do now. */
  readonly plan: ErasePlan
  /** Changes to the record since the request. */
  readonly changes: number
}

/** Requests about one person, or the one that a matter is; newest first. */
export const listRights = query(
  'right.list',
  z
    .object({ personId: id.optional(), caseId: id.optional() })
    .refine(({ personId, caseId }) => (personId === undefined) !== (caseId === undefined), {
      path: ['personId'],
      message: 'either personId or caseId',
    }),
).answers<readonly RightRow[]>()

export const rightPage = query('right.page', z.object({ requestId: id })).answers<RightPage>()

/**
 * Where a name stands in words that others wrote. `returnVisit`, `reach`, `thanks`, `agency`, `whistle`, `procedure`: in a matter;
 * `door`: noted at a visit; `correction`: proposed to be put right in the books; `list`: in the list of a drive.
 */
export const mentionPlaces = [
  'title',
  'words',
  'result',
  'note',
  'returnVisit',
  'reach',
  'thanks',
  'agency',
  'whistle',
  'procedure',
  'minutes',
  'door',
  'correction',
  'list',
  'notice',
] as const
export type MentionPlace = (typeof mentionPlaces)[number]

/** What it stands in; `notice`: the public board. */
export const mentionSources = ['case', 'meeting', 'home', 'drive', 'notice'] as const
export type MentionSource = (typeof mentionSources)[number]

export interface Mention {
  readonly of: MentionSource
  /** Opens it; null: on the public board. */
  readonly id: string | null
  readonly label: string
  readonly places: readonly MentionPlace[]
  /** Pictures and files in it: what they show nobody can look for. */
  readonly files: number
}

/**
 * What a deletion does not reach, for a person to look at: in the 300 newest matters that can be about him, the 100 newest meetings, the
 * 300 newest visits and as many of drives, the 300 newest corrections that can be about him, and the lists of drives.
 */
export const rightMentions = query('right.mentions', z.object({ requestId: id })).answers<{
  readonly rows: readonly Mention[]
  /** How much was looked through. */
  readonly looked: { readonly matters: number; readonly meetings: number; readonly visits: number }
  /** Files of mediation he is a side of; they are sealed and were not looked through. */
  readonly mediations: number
}>()

/** One line of a copy: what it is called, what it says. */
export interface CopyLine {
  readonly at: string
  readonly what: string
  readonly says: string
}

/** The machine-readable copy; the paper is printed from the same. */
export interface PersonCopy {
  readonly format: 'linli-personal-data-1'
  readonly madeAt: string
  readonly committee: string
  readonly person: string
  readonly sections: readonly { readonly section: Section; readonly lines: readonly CopyLine[] }[]
}

export const rightQueries = [listRights, rightPage, rightMentions] as const
