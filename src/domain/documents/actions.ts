import { issuePaper, voidPaper } from './paper.ts'
import { replaceTemplate, restoreTemplate } from './template.ts'

export const documentActions = [issuePaper, voidPaper, replaceTemplate, restoreTemplate] as const
