import {
  answerProcedure,
  completeProcedure,
  doStep,
  openProcedure,
  undoStep,
  withdrawProcedure,
  writeProcedure,
} from './file.ts'
import { answerFiling, sendFiling, withdrawFiling } from './filing.ts'
import { askMaterial, receiveMaterial, resetMaterial, reuseMaterial, waiveMaterial } from './material.ts'

export const procedureActions = [
  writeProcedure,
  openProcedure,
  answerProcedure,
  doStep,
  undoStep,
  completeProcedure,
  withdrawProcedure,
  askMaterial,
  receiveMaterial,
  reuseMaterial,
  waiveMaterial,
  resetMaterial,
  sendFiling,
  answerFiling,
  withdrawFiling,
] as const
