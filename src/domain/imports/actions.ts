import {
  answerImport,
  applyImport,
  applyPart,
  beginImport,
  discardImport,
  refuseImport,
  understandImport,
  undoImport,
  undoPart,
} from './import-deeds.ts'

export const importActions = [
  beginImport,
  understandImport,
  refuseImport,
  answerImport,
  applyImport,
  applyPart,
  undoImport,
  undoPart,
  discardImport,
] as const
