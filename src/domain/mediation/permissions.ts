import { community, office, own, type Rule } from '../identity/rule.ts'

/** The file's mediators, and the secretary. Not the street, and no colleague who is no mediator of it. */
const mediators = {
  communityWorker: 'appointed',
  gridWorker: 'appointed',
  secretary: 'area',
} as const satisfies Rule

export const mediationPermissions = {
  'mediation.open': office,
  'mediation.describe': mediators,
  'mediationParty.write': mediators,
  'mediationParty.tell': mediators,
  'mediationParty.identify': mediators,
  'mediationParty.authorise': mediators,
  'mediationParticipant.invite': mediators,
  'mediator.appoint': mediators,
  'mediator.recuse': mediators,
  'mediation.recordInquiry': mediators,
  'mediationSession.plan': mediators,
  'mediationSession.cancel': mediators,
  'mediationSession.hold': mediators,
  'mediation.extend': mediators,
  'mediation.terminate': mediators,
  'agreement.draft': mediators,
  'signature.take': mediators,
  'agreement.withdraw': mediators,
  'agreement.takeEffect': mediators,
  'agreement.deliver': mediators,
  'mediation.recordPerformance': mediators,
  'commitment.make': mediators,
  // Whoever looks at a door is told what was promised there, and nothing else of the file.
  'commitment.check': community,
  'commitment.end': mediators,
  // Also by the program itself, when a commitment has been broken too often.
  'mediation.reopen': { ...mediators, system: 'area' },
  'mediation.goOn': mediators,
  'mediation.recordConfirmation': mediators,
  'mediation.recordVisit': mediators,
  'mediationEnclosure.add': mediators,
  'mediationEnclosure.remove': mediators,
  'mediation.note': mediators,
  'mediation.close': mediators,
  'mediation.archive': mediators,
  'mediation.consult': mediators,
  'mediationList.write': { secretary: 'area', systemAdministrator: 'area' },
  'calendarFeed.make': own,
  'calendarFeed.revoke': own,
  'mediation.ofCase': community,
  'mediation.page': mediators,
  'mediation.picture': mediators,
  'mediation.list': community,
  // Figures without a name; the rows behind them only for whoever may see the files.
  'mediation.figures': { ...office, streetOfficer: 'area' },
  // Names of types and terms: nothing of any quarrel.
  'mediationList.all': { ...community, streetOfficer: 'area', systemAdministrator: 'area' },
  'mediationList.history': { ...office, systemAdministrator: 'area' },
  'commitment.due': community,
  'calendarFeed.mine': own,
  'calendar.mine': community,
} as const satisfies Record<string, Rule>
