import type { Shape } from '../shape.ts'
import type { parkingWords as zh } from '../zh-CN/parking.ts'

export const parkingWords: Shape<typeof zh> = {
  actions: {
    'parkingNorms.write': 'Change the sizes of spaces',
    'parkingPlan.begin': 'Draw a new plan',
    'parkingPlan.save': 'Save this version',
    'parkingPlan.settle': 'Settle the plan',
    'parkingPlan.reopen': 'Back to drawing',
    'parkingPlan.publish': 'Make the plan public',
    'groundPicture.add': 'Put a picture under it',
    'allotment.announce': 'Begin an allotment',
    'allotment.apply': 'Enter an applicant',
    'allotment.leave': 'Take off the list',
    'allotment.freeze': 'Fix the list',
    'allotment.draw': 'Draw',
    'allotment.object': 'Record an objection',
    'allotment.answer': 'Answer the objection',
    'allotment.finish': 'The result stands',
    'allotment.annul': 'Annul',
  },
  refusals: {
    'plan-changed-meanwhile':
      'Somebody else has just saved version {version}. Open it anew; what you drew is still on this page.',
    'plan-has-faults': 'There are {n} faults in the plan; it is settled when they are gone.',
    'plan-empty': 'There is no space in the plan yet.',
    'plan-unknown': 'This plan cannot be found.',
    'ground-not-picture':
      'The ground is a photo or a screenshot (JPG, PNG). Open a PDF drawing, take a screenshot, and put that there.',
    'plan-not-settled': 'Settle the plan before its spaces are given out.',
    'allotment-days-wrong':
      'The days are wrong: applications cannot end before today, and the seed cannot be had before they end.',
    'allotment-space-unknown': 'The plan has no space in common with the number {number}.',
    'applicant-twice': 'This home has applied already.',
    'applicant-elsewhere': 'This home is not in the compound.',
    'applicant-left-already': 'This applicant has been taken off already.',
    'allotment-nobody': 'Nobody has applied yet.',
    'allotment-still-applying':
      'Homes may apply until {on}, as was announced; the list is fixed on that day.',
    'allotment-seed-known':
      'The day of the seed, {on}, is past; a list fixed now would not be believed. Annul it and begin anew.',
    'allotment-seed-early': 'The seed was announced for {on}. Draw on that day.',
    'objection-answered-already': 'This objection has been answered.',
    'allotment-term-running': 'Objections can be made until {on}.',
    'allotment-objections-open': '{n} objections are not answered yet.',
    'allotment-objection-upheld':
      'An objection was found right, so this result cannot stand. Annul it and begin anew.',
  },
  planStates: { draft: 'being drawn', settled: 'settled', published: 'public' },
  kinds: { common: 'owned in common', road: 'public road', owned: 'owned singly' },
  faults: {
    outside: 'reaches beyond the ground',
    overlaps: 'overlaps {other}',
    fireLane: 'touches the fire lane',
    noNumber: 'has no number',
    numberTwice: 'has a number that stands twice',
  },
  warnings: {
    narrow: 'is less than {least} m wide',
    short: 'is less than {least} m long',
    accessibleNarrow: 'is, with the lane for a wheelchair, less than {least} m wide',
    laneNarrow: 'fire lane of less than {least} m',
  },
  ways: { across: 'side by side', slanted: 'slanted by 60°', along: 'one behind the other' },
  rules: {
    lottery: 'Lottery: by lot alone',
    turns: 'By turns: who held one less often comes first, then by lot',
    needFirst: 'Need first: who needs an accessible space comes first, then by lot',
  },
  allotmentStates: {
    open: 'taking applications',
    listed: 'list fixed',
    drawn: 'drawn, objections',
    final: 'final',
    annulled: 'annulled',
  },
  eligibilities: {
    owner: 'owner',
    tenant: 'tenant, with the owner’s consent',
    publicTenant: 'tenant of public housing',
    other: 'other, by the published rule',
  },
  needs: { disabled: 'disabled', elderly: 'of great age', ill: 'ill and hardly able to walk' },
  leaving: { withdrew: 'withdrew', notEligible: 'not eligible', listedTwice: 'listed twice' },
}
