import type { ProcedureDefinition, ProcedurePaper, ProcedureStep } from './definition.ts'

/** A procedure while it is being written: names may still be empty. */
export type DefinitionDraft = ProcedureDefinition
export type Part = 'questions' | 'papers' | 'steps'

/** Nothing yet but one step to begin with. `code` and the keys of parts never show; whoever writes gives them. */
export function emptyDraft(code: string, stepKey: string): DefinitionDraft {
  return { code, name: '', basis: '', forWhom: '', questions: [], papers: [], steps: [newStep(stepKey)] }
}

export function newPaper(key: string): ProcedurePaper {
  return { key, name: '', issuer: '', reusable: false, copies: 1 }
}

export function newStep(key: string): ProcedureStep {
  return { key, name: '', kind: 'work', needs: [], after: [], optional: false }
}

/** Moves a part up (-1) or down (+1); at the ends nothing changes. */
export function movePart(draft: DefinitionDraft, part: Part, at: number, by: -1 | 1): DefinitionDraft {
  const list: unknown[] = [...draft[part]]
  if (at + by < 0 || at + by >= list.length) return draft
  const [one] = list.splice(at, 1)
  list.splice(at + by, 0, one)
  return { ...draft, [part]: list }
}

/** Takes a part away, and every mention of it in the others. */
export function removePart(draft: DefinitionDraft, part: Part, key: string): DefinitionDraft {
  const left = { ...draft, [part]: draft[part].filter((one) => one.key !== key) }
  if (part === 'questions')
    return { ...left, papers: left.papers.map((paper) => withoutQuestion(paper, key)) }
  const without = (keys: readonly string[]) => keys.filter((one) => one !== key)
  const steps = left.steps.map((step) =>
    part === 'papers' ? { ...step, needs: without(step.needs) } : { ...step, after: without(step.after) },
  )
  return { ...left, steps }
}

function withoutQuestion(paper: ProcedurePaper, key: string): ProcedurePaper {
  if (paper.onlyIf?.question !== key) return paper
  const { onlyIf: _gone, ...rest } = paper
  return rest
}

/** What is still to be written, for the sentence before saving: which part, its place in the list, which field. */
export interface Gap {
  readonly part: Part | 'whole'
  /** From 0. */
  readonly at: number
  readonly field: 'name' | 'basis' | 'forWhom' | 'text' | 'issuer' | 'filedWith'
}

export function gapsOf(draft: DefinitionDraft): readonly Gap[] {
  const gap = (part: Gap['part'], at: number, field: Gap['field'], text: string | undefined): Gap[] =>
    (text ?? '').trim() === '' ? [{ part, at, field }] : []
  return [
    ...gap('whole', 0, 'name', draft.name),
    ...gap('whole', 0, 'forWhom', draft.forWhom),
    ...gap('whole', 0, 'basis', draft.basis),
    ...draft.questions.flatMap(({ text }, at) => gap('questions', at, 'text', text)),
    ...draft.papers.flatMap(({ name, issuer }, at) => [
      ...gap('papers', at, 'name', name),
      ...gap('papers', at, 'issuer', issuer),
    ]),
    ...draft.steps.flatMap(({ name, kind, filedWith }, at) => [
      ...gap('steps', at, 'name', name),
      ...(kind === 'filing' ? gap('steps', at, 'filedWith', filedWith) : []),
    ]),
  ]
}
