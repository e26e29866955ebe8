import { z } from 'zod'
import { workflow, decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'
import { factsInput } from './paper-facts.ts'
import { issuedKinds } from './paper-issued.ts'

/** 文书: issued 已出具 → void 作废. A void one keeps its number; a number is never given twice. */
const course = workflow('issued', 'void')
const paperStates = course.states
export type PaperState = (typeof paperStates)[number]

const line = z.string().trim().max(200)

/**
 * 出具: one paper of a case, as the worker has read and completed it. The serial, the committee's name and the day are the
 * server's; a paper under the seal is entered into the seal book (公章登记) in the same transaction.
 */
export const issuePaper = decision(
  'paper.issue',
  z.object({
    paperId: id,
    caseId: id,
    kind: z.enum(issuedKinds),
    /** What the resident calls it; the kind's own name where it is left empty. */
    title: z.string().trim().max(60).default(''),
    purpose: line.default(''),
    receiver: line.default(''),
    legalBasis: z.string().trim().max(400).default(''),
    copies: z.number().int().min(1).max(50),
    facts: factsInput,
    /** 批准人: who holds the secretary's role here; `null`: the keeper decides. */
    approverId: id.nullable().default(null),
    /** 监印人: who keeps the seal, by name. Needed for a paper under the seal. */
    keeper: z.string().trim().max(40).default(''),
  }),
)

/** 作废: it must not be used any more; the number stays taken and the seal book says so. */
export const voidPaper = course.step(
  'paper.void',
  { from: ['issued'], to: 'void' },
  z.object({ paperId: id, reason: z.string().trim().min(2).max(400) }),
)
