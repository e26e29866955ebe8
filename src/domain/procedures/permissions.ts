import { community, office, type Rule } from '../identity/rule.ts'

const officeAndStreet = { ...office, streetOfficer: 'area' } as const satisfies Rule

export const procedurePermissions = {
  // The definitions hold no personal data; the demo and the first start write them through the same door.
  'procedure.write': {
    secretary: 'area',
    streetOfficer: 'area',
    systemAdministrator: 'area',
    system: 'area',
  },
  'procedure.open': office,
  'procedure.answer': office,
  'procedure.doStep': community,
  'procedure.undoStep': office,
  'procedure.complete': office,
  'procedure.withdraw': office,
  'material.ask': community,
  'material.receive': community,
  'material.reuse': office,
  'material.waive': office,
  'material.reset': office,
  'filing.send': office,
  'filing.answer': officeAndStreet,
  'filing.withdraw': office,
  'procedure.list': { ...community, streetOfficer: 'area', systemAdministrator: 'area' },
  'procedure.page': { ...community, streetOfficer: 'area', systemAdministrator: 'area' },
  'procedure.ofCase': community,
  'filing.list': officeAndStreet,
  'filing.page': officeAndStreet,
} as const satisfies Record<string, Rule>
