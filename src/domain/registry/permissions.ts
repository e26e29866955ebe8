import { community, office, type Rule } from '../identity/rule.ts'

/** Whoever may look at masked lists of homes: the community, and the street over its communities. */
const lookers = { ...community, streetOfficer: 'area' } as const satisfies Rule
const everybodyHere = { ...lookers, systemAdministrator: 'area', auditor: 'area' } as const satisfies Rule

export const registryPermissions = {
  'compound.write': office,
  'compound.remove': office,
  'building.write': office,
  'building.remove': office,
  'dwelling.write': community,
  'dwelling.remove': office,
  'person.register': community,
  'person.correct': community,
  // Both homes must lie within reach: a grid worker moves people inside the own grid only.
  'person.move': community,
  'person.leave': community,
  'person.die': community,
  'person.return': community,
  'person.merge': office,
  'person.split': office,
  'household.split': community,
  'household.join': community,
  'hukou.write': office,
  'phone.add': community,
  'phone.remove': community,
  'flag.set': community,
  'flag.end': community,
  'note.write': community,
  // And the deed that made the change must be permitted too.
  'change.revert': community,
  'person.reveal': community,
  // With the request that it answers; and by the program after an older backup was restored.
  'person.erase': { secretary: 'area', system: 'area' },
  'organisation.write': office,
  'organisation.remove': office,
  'gridCard.write': { ...office, systemAdministrator: 'area' },

  'registry.search': community,
  'registry.compounds': lookers,
  'registry.houseFront': lookers,
  'registry.figures': lookers,
  'registry.reveals': { secretary: 'area', auditor: 'area' },
  'home.page': lookers,
  'person.page': community,
  'person.list': lookers,
  'organisation.list': lookers,
  'organisation.page': lookers,
  'grid.list': everybodyHere,
  'grid.succession': { ...office, systemAdministrator: 'area' },
  'grid.cards': {
    ...everybodyHere,
    agencyHandler: 'addressed',
    link: 'area',
    resident: 'area',
    public: 'area',
  },
} as const satisfies Record<string, Rule>
