import { community, office, type Rule } from '../identity/rule.ts'

export const parkingPermissions = {
  'parkingPlan.begin': office,
  'parkingPlan.save': office,
  'parkingPlan.settle': office,
  'parkingPlan.reopen': office,
  'parkingPlan.publish': office,
  'groundPicture.add': office,
  'allotment.announce': office,
  'allotment.apply': office,
  'allotment.leave': office,
  'allotment.freeze': office,
  'allotment.draw': office,
  'allotment.object': office,
  'allotment.answer': office,
  'allotment.finish': office,
  'allotment.annul': office,
  'parkingNorms.write': office,
  'parkingNorms.list': community,
  'parkingPlan.list': community,
  'parkingPlan.page': community,
  'parkingPlan.version': community,
  'groundPicture.get': community,
  // Once it is published: everybody.
  'parkingPlan.published': {
    ...community,
    streetOfficer: 'area',
    systemAdministrator: 'area',
    auditor: 'area',
    agencyHandler: 'addressed',
    link: 'area',
    resident: 'area',
    public: 'area',
  },
  // Who is ill or disabled stands here: the office only.
  'allotment.list': office,
  'allotment.page': office,
} as const satisfies Record<string, Rule>
