import type { z } from 'zod'
import type { InputIssue } from '../domain/kit/refusal.ts'

/** What is wrong with an input, field by field; never repeats what was typed. */
export function inputIssues(error: z.ZodError): readonly InputIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.code }))
}
