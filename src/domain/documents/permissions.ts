import { office, type Rule } from '../identity/rule.ts'

/** Templates hold no personal data. */
const settings = { ...office, systemAdministrator: 'area' } as const satisfies Rule

export const documentPermissions = {
  'paper.issue': office,
  'paper.issueForDoors': office,
  'paper.void': office,
  'template.replace': settings,
  'template.restore': settings,
  'paper.ofCase': office,
  'paper.draft': office,
  'paper.ofDrive': office,
  'paper.forDoors': office,
  'paper.doorDraft': office,
  'paper.ofBallot': office,
  'paper.content': office,
  'paper.unprintable': office,
  'sealLog.list': office,
  'template.list': settings,
  'template.content': settings,
} as const satisfies Record<string, Rule>
