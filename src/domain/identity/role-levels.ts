import type { AreaLevel } from './area.ts'
import type { Role } from './role.ts'

/** The levels of area that each role can be held for: nobody becomes secretary of a whole city by a wrong click. */
export const roleLevels: Readonly<Record<Role, readonly AreaLevel[]>> = {
  communityWorker: ['community'],
  secretary: ['community'],
  gridWorker: ['grid', 'community'],
  streetOfficer: ['street', 'district', 'city', 'province'],
  agencyHandler: ['community'],
  auditor: ['community', 'street', 'district', 'city', 'province'],
  systemAdministrator: ['community', 'street', 'district', 'city', 'province'],
}
