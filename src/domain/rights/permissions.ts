import { office, type Rule } from '../identity/rule.ts'

const secretary = { secretary: 'area' } as const satisfies Rule

export const rightPermissions = {
  'right.ask': office,
  'right.identify': office,
  'right.copy': office,
  'right.hand': office,
  'right.correct': office,
  // What is gone is gone: the secretary answers for it.
  'right.erase': secretary,
  'right.refuse': secretary,
  'right.list': office,
  'right.page': office,
  'right.mentions': office,
} as const satisfies Record<string, Rule>
