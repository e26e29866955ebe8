import { issueDoorPaper } from './door-paper.ts'
import { issuePaper, voidPaper } from './paper.ts'
import { replaceTemplate, restoreTemplate } from './template.ts'

export const documentActions = [
  issuePaper,
  issueDoorPaper,
  voidPaper,
  replaceTemplate,
  restoreTemplate,
] as const
