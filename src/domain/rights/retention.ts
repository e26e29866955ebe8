import { mayErase, type ErasePart } from '../registry/erase.ts'
import type { PersonState } from '../registry/person.ts'

/** What is held of a person, as the copy is divided. */
export const sections = [
  'basics',
  'phones',
  'flags',
  'homes',
  'matters',
  'visits',
  'mediations',
  'procedures',
  'history',
  'looks',
] as const
export type Section = (typeof sections)[number]

export interface Retention {
  readonly section: Section
  /** Deleted on request, piece by piece. */
  readonly parts: readonly ErasePart[]
  /** Why what remains is kept, and how long; key of the sentence. */
  readonly keeps: Keeping | undefined
}

/** 保留的理由: each with its source in docs/rights.md. */
export const keepings = [
  /** 个人信息保护法 art. 13 (3): statutory work while he lives here */ 'livesHere',
  /** Name and number of a reporter go once the matter has ended; the matter itself is the office's file */ 'matterFile',
  /** 人民调解工作规范: volumes are kept; leaking is punished, so is destroying */ 'mediationVolume',
  /** What was certified or handed in, with its seal */ 'sealedPaper',
  /** 网络安全法 art. 21, 等保: who saw and changed what is not deletable */ 'audit',
  /** Which home was visited when; without names */ 'doorRecord',
] as const
export type Keeping = (typeof keepings)[number]

/** Data, not opinion: what a deletion does with each section. The law's list is short; whoever disagrees changes this table. */
export const retentions: readonly Retention[] = [
  { section: 'basics', parts: ['note', 'formerNames', 'document', 'name'], keeps: 'livesHere' },
  { section: 'phones', parts: ['phones'], keeps: undefined },
  { section: 'flags', parts: ['flags'], keeps: undefined },
  { section: 'homes', parts: [], keeps: 'livesHere' },
  { section: 'matters', parts: [], keeps: 'matterFile' },
  { section: 'visits', parts: [], keeps: 'doorRecord' },
  { section: 'mediations', parts: [], keeps: 'mediationVolume' },
  { section: 'procedures', parts: [], keeps: 'sealedPaper' },
  { section: 'history', parts: [], keeps: 'audit' },
  { section: 'looks', parts: [], keeps: 'audit' },
]

export interface ErasePlan {
  readonly erased: readonly ErasePart[]
  readonly kept: readonly { readonly section: Section; readonly why: Keeping }[]
}

/** What can be deleted of somebody in this state, and what stays. `held`: sections in which something is held at all. */
export function erasePlan(state: PersonState, held: ReadonlySet<Section>): ErasePlan {
  const here = retentions.filter(({ section }) => held.has(section))
  return {
    erased: here.flatMap(({ parts }) => parts.filter((part) => mayErase(part, state))),
    kept: here.flatMap(({ section, parts, keeps }) => {
      const isWhole = parts.length > 0 && parts.every((part) => mayErase(part, state))
      return keeps && !isWhole ? [{ section, why: keeps }] : []
    }),
  }
}
