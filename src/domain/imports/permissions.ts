import { office, type Rule } from '../identity/rule.ts'

/** The program reads by itself; on the command line it also does the rest, in the name of whoever runs the machine. */
const officeAndSystem = { ...office, system: 'area' } as const satisfies Rule

export const importPermissions = {
  'import.begin': officeAndSystem,
  'import.understood': { system: 'area' },
  'import.refused': { system: 'area' },
  'import.answer': officeAndSystem,
  'import.apply': officeAndSystem,
  'import.applyPart': officeAndSystem,
  'import.undo': officeAndSystem,
  'import.undoPart': officeAndSystem,
  'import.discard': officeAndSystem,
  'import.list': office,
  'import.page': officeAndSystem,
  'import.questions': office,
  'import.report': office,
} as const satisfies Record<string, Rule>
