import type { Flaw } from '../../domain/procedures/definition.ts'
import type { DefinitionDraft, Gap } from '../../domain/procedures/definition-draft.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'

type Say = Catalogue['desk']['procedures']

/** "第 2 份材料: 还没有写谁出具。" */
export function gapSentence(say: Say, { part, at, field }: Gap): string {
  const missing = fill(say.missing, { field: fieldName(say, part, field) })
  return part === 'whole' ? missing : `${fill(say.nth[part], { n: at + 1 })}: ${missing}`
}

function fieldName(say: Say, part: Gap['part'], field: Gap['field']): string {
  if (field === 'text') return say.questionText
  if (field === 'issuer') return say.issuer
  if (field === 'filedWith') return say.filedWith
  if (field === 'basis') return say.basis
  if (field === 'forWhom') return say.forWhom
  return part === 'papers' ? say.paperName : part === 'steps' ? say.stepName : say.name
}

export function flawSentence(say: Say, { papers, steps }: DefinitionDraft, { code, at }: Flaw): string {
  const name = [...papers, ...steps].find(({ key }) => key === at)?.name ?? ''
  return fill(say.flaws[code], { name })
}
