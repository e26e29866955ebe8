import { community, office, type Rule } from '../identity/rule.ts'

/** An agency, by its link or with an account: what is addressed to it. */
const addressee = { link: 'opened', agencyHandler: 'addressed' } as const satisfies Rule

/** Whose duty what is, is for the secretary to say. */
const catalogue = { secretary: 'area', system: 'area' } as const satisfies Rule

export const agencyPermissions = {
  'agencyTask.send': office,
  'agencyTask.open': addressee,
  'agencyTask.accept': addressee,
  'agencyTask.object': addressee,
  // The desk writes down an answer that came by telephone or on paper.
  'agencyTask.answer': { ...office, ...addressee },
  'agencyTask.confirm': office,
  'agencyTask.sendBack': office,
  'agencyTask.withdraw': office,
  'agencyTask.remind': community,
  'agencyTask.askExtension': { ...office, ...addressee },
  'agencyTask.decideExtension': office,
  'agencyTask.pause': office,
  'agencyTask.resume': office,
  'agencyTask.warn': { system: 'area' },
  'dispatch.write': catalogue,
  'dispatch.retire': catalogue,
  'dispatch.import': catalogue,
  'ladder.write': { secretary: 'area', systemAdministrator: 'area' },
  'whistle.blow': office,
  // Whoever of the community is on the spot writes down who came.
  'whistle.arrive': community,
  'whistle.settle': community,
  'whistle.cancel': office,
  'whistle.rateUnit': office,
  'whistle.rateCall': { ...office, agencyHandler: 'addressed' },
  'link.issue': office,
  'link.revoke': office,
  'attachment.add': { ...community, ...addressee, resident: 'opened' },
  'attachment.show': office,
  'attachment.remove': office,
  'thanks.record': { ...community, resident: 'opened' },

  'agencyTask.ofCase': community,
  'agencyTask.worklist': { agencyHandler: 'addressed' },
  'agencyTask.matter': { ...office, agencyHandler: 'addressed' },
  'agencyTask.file': addressee,
  'dispatch.list': { ...community, ...catalogue },
  'dispatch.history': catalogue,
  'dispatch.suggest': community,
  'dispatch.ofCase': community,
  'whistle.ofCase': community,
  'whistle.calls': { agencyHandler: 'addressed' },
  'agency.board': { ...office, streetOfficer: 'area' },
  'agency.rows': { ...office, streetOfficer: 'area' },
  'case.handedOver': { ...office, streetOfficer: 'area' },
  'agency.ladder': { ...community, systemAdministrator: 'area' },
  'link.matter': { link: 'opened' },
  'attachment.list': community,
  'attachment.get': community,
  'thanks.list': community,
  'resident.progress': { resident: 'opened' },
  'resident.file': { resident: 'opened' },
} as const satisfies Record<string, Rule>
