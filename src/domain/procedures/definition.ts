import { z } from 'zod'

const words = z.string().trim().min(1).max(400)
const key = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/)

/** A question asked when the procedure is opened; its answer decides which papers are needed. */
export const procedureQuestion = z.object({ key, text: words })

/** 材料 a paper the procedure asks for. */
export const procedurePaper = z.object({
  key,
  name: words,
  /** Who issues it, in words a resident understands: '派出所', '房管所', '社区'. */
  issuer: words,
  /** Days it stays valid after the day of issue; absent: until it changes. */
  validDays: z.number().int().min(1).max(3650).optional(),
  /** Needed only when this question was answered so; absent: always. */
  onlyIf: z.object({ question: key, is: z.boolean() }).optional(),
  /** One received for an earlier matter of the same person may be used again while it is valid. */
  reusable: z.boolean(),
  /** The kind of paper that the community prints itself (documents), if it does. */
  printedAs: key.optional(),
  copies: z.number().int().min(1).max(20).default(1),
  hint: words.optional(),
})

/** What kind of deed finishes a step: the desk's own work, a filing (备案) answered, an agency's task confirmed. */
export const stepKinds = ['work', 'filing', 'agency'] as const

export const procedureStep = z.object({
  key,
  name: words,
  kind: z.enum(stepKinds),
  hint: words.optional(),
  /** Papers that must be there (received or waived) before the step can be done. */
  needs: z.array(key).default([]),
  /** Steps that must be done before. */
  after: z.array(key).default([]),
  /** For a filing: with whom. */
  filedWith: words.optional(),
  optional: z.boolean().default(false),
})

/**
 * 办事流程: a procedure is data. Nothing in the program knows "water account"; what it knows is steps, papers, filings.
 * Cross-references (needs, after, onlyIf) must name what exists; `after` must not run in a circle.
 */
export const procedureDefinition = z
  .object({
    code: key,
    name: words,
    /** Law, rule or custom it rests on. */
    basis: words,
    forWhom: words,
    questions: z.array(procedureQuestion).default([]),
    papers: z.array(procedurePaper).max(60),
    steps: z.array(procedureStep).min(1).max(40),
  })
  .superRefine((definition, context) => {
    for (const flaw of flawsOf(definition))
      context.addIssue({ code: 'custom', message: flaw.code, path: [flaw.at] })
  })

export type ProcedureDefinition = z.infer<typeof procedureDefinition>
export type ProcedurePaper = z.infer<typeof procedurePaper>
export type ProcedureStep = z.infer<typeof procedureStep>

/** What is wrong inside a definition, for its editor; `at` is the key of the part. */
export interface Flaw {
  readonly code: 'key-twice' | 'unknown-paper' | 'unknown-step' | 'unknown-question' | 'circle'
  readonly at: string
}

type Draft = Pick<ProcedureDefinition, 'questions' | 'papers' | 'steps'>

export function flawsOf({ questions, papers, steps }: Draft): readonly Flaw[] {
  const flaws: Flaw[] = []
  for (const part of [questions, papers, steps]) {
    const seen = new Set<string>()
    for (const { key: name } of part) {
      if (seen.has(name)) flaws.push({ code: 'key-twice', at: name })
      seen.add(name)
    }
  }
  const paperKeys = new Set(papers.map((paper) => paper.key))
  const stepKeys = new Set(steps.map((step) => step.key))
  const questionKeys = new Set(questions.map((question) => question.key))
  for (const paper of papers) {
    if (paper.onlyIf && !questionKeys.has(paper.onlyIf.question))
      flaws.push({ code: 'unknown-question', at: paper.key })
  }
  for (const step of steps) {
    if (step.needs.some((need) => !paperKeys.has(need))) flaws.push({ code: 'unknown-paper', at: step.key })
    if (step.after.some((before) => !stepKeys.has(before))) flaws.push({ code: 'unknown-step', at: step.key })
  }
  if (runsInCircle(steps)) flaws.push({ code: 'circle', at: steps[0]?.key ?? '' })
  return flaws
}

function runsInCircle(steps: readonly Pick<ProcedureStep, 'key' | 'after'>[]): boolean {
  const done = new Set<string>()
  let waiting = [...steps]
  while (waiting.length > 0) {
    const ready = waiting.filter((step) => step.after.every((before) => done.has(before)))
    if (ready.length === 0)
      return waiting.every((step) => step.after.every((before) => steps.some((s) => s.key === before)))
    for (const { key: name } of ready) done.add(name)
    waiting = waiting.filter((step) => !done.has(step.key))
  }
  return false
}
