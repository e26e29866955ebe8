import type { z } from 'zod'
import type { issuePaper } from '../../domain/documents/paper.ts'
import { givenTags, type FactsInput } from '../../domain/documents/paper-facts.ts'
import type { IssuedKind } from '../../domain/documents/paper-issued.ts'
import { paperKinds, type PaperKind } from '../../domain/documents/paper-kinds.ts'
import { isPicture, type PaperTag, type PictureTag } from '../../domain/documents/paper-kinds-tag.ts'
import type { PaperDraft } from '../../domain/documents/paper-view.ts'

/** What the dialogue holds while a paper is being completed. */
export interface PaperForm {
  readonly title?: string
  readonly purpose?: string
  readonly receiver?: string
  readonly legalBasis?: string
  readonly copies: number
  readonly approverId?: string
  readonly keeper?: string
  readonly facts: FactsInput
  /** Mark it as received on the checklist. */
  readonly received: boolean
  /** For which agency's task a fresh link goes with the letter; '' none. */
  readonly linkFor?: string
  readonly linkUntil?: string
}

/** Said once at the head of the dialogue, or made with the letter: not asked for again among the facts. */
const saidElsewhere = ['receiver', 'purpose', 'basis', 'link', 'linkUntil']
/** Whom to ask: at the end, after what the paper is about. */
const letterhead = ['handler', 'phone', 'officeAddress']

export type AskedTag = readonly [key: string, tag: Exclude<PaperTag, PictureTag>]

/** The facts a worker is asked for, in the order of the paper. */
export function askedTags(kind: IssuedKind): readonly AskedTag[] {
  const { tags }: PaperKind = paperKinds[kind]
  const unasked = [...givenTags, ...saidElsewhere]
  const asked = Object.entries(tags).flatMap(([key, tag]): AskedTag[] =>
    isPicture(tag) || unasked.includes(key) ? [] : [[key, tag]],
  )
  return [
    ...asked.filter(([key]) => !letterhead.includes(key)),
    ...asked.filter(([key]) => letterhead.includes(key)),
  ]
}

export function hasTag(kind: IssuedKind, key: string): boolean {
  return Object.hasOwn(paperKinds[kind].tags, key)
}

/** May run over several lines. */
export function isLong(tag: PaperTag): boolean {
  return tag.form === 'text' && tag.meaning.includes('分段')
}

export function formOf(draft: PaperDraft, handsOver: { readonly linkUntil: string }): PaperForm {
  const { purpose, receiver, legalBasis, copies, approvers, keeper, facts } = draft
  return {
    purpose,
    receiver,
    legalBasis,
    copies,
    approverId: approvers[0]?.id ?? '',
    keeper,
    facts,
    received: draft.printedFor.length > 0,
    linkFor: '',
    linkUntil: handsOver.linkUntil,
  }
}

/** The deed's input, from what was typed. */
export function issueOf(
  form: PaperForm,
  rest: { readonly paperId: string; readonly caseId: string; readonly kind: IssuedKind },
  link: Readonly<Record<string, string>>,
): z.input<typeof issuePaper.input> {
  const { title = '', purpose = '', receiver = '', legalBasis = '', copies, approverId, keeper = '' } = form
  const facts = { ...present(form.facts), ...link }
  return {
    ...rest,
    title,
    purpose,
    receiver,
    legalBasis,
    copies,
    keeper,
    facts,
    approverId: approverId || null,
  }
}

/** A form leaves `undefined` where nothing was typed; rows that were added and left empty go. */
function present(facts: FactsInput): FactsInput {
  const kept: FactsInput = {}
  for (const [key, value] of Object.entries(facts)) {
    if (Array.isArray(value)) kept[key] = value.map((row) => definedIn(row ?? {}))
    else if (typeof value === 'string' && value.trim() !== '') kept[key] = value
  }
  return kept
}

function definedIn(row: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(row).filter(([, words]) => typeof words === 'string'))
}

const everyday = /[\p{ASCII}\u00a0-\u024f\u2010-\u203b\u3000-\u303f\u4e00-\u9fa5\uff00-\uffef]/u

/** Characters beyond the everyday ones, each once: only they are asked about, never a whole name. */
export function rareMarks(value: unknown): string {
  const text = JSON.stringify(value ?? '')
  const rare = Array.from(text.toWellFormed()).filter((mark) => !everyday.test(mark))
  return [...new Set(rare)].slice(0, 100).join('')
}
