import { community, office, type Rule } from '../identity/rule.ts'

export const announcementPermissions = {
  'announcement.publish': office,
  // By itself when the paper on it is voided.
  'announcement.withdraw': { ...office, system: 'area' },
  // By itself when what it is about is annulled.
  'announcement.withdrawAbout': { system: 'area' },
  // The board at the gate: everybody reads it.
  'announcement.board': {
    ...community,
    streetOfficer: 'area',
    systemAdministrator: 'area',
    auditor: 'area',
    agencyHandler: 'addressed',
    link: 'area',
    resident: 'area',
    public: 'area',
  },
  'announcement.list': community,
} as const satisfies Record<string, Rule>
