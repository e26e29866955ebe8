import { SYSTEM_ACTOR } from '../src/domain/identity/actor.ts'
import { hashPassword } from '../src/server/crypto/passwords.ts'
import { addAccount, addGrant } from '../src/server/identity/account-store.ts'
import type { OpenHouse } from '../src/server/open-house.ts'
import { agencyRoles } from './agencies.ts'
import { accountId, accounts, areaId, DEMO_PASSWORD } from './community.ts'
import { idOf } from './ids.ts'

/** Demo accounts know their password beforehand, which no deed could give them. */
export async function loadAccounts({ database, clock }: OpenHouse): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  const now = clock()
  await database.reference(async (tx) => {
    for (const { login, name, role, area } of accounts) {
      const id = accountId(login)
      await addAccount(tx, { id, login, name, passwordHash, mustChange: false, demo: true, at: now })
      if (role === 'agencyHandler') continue
      const grant = {
        id: idOf('grant', login),
        accountId: id,
        role,
        areaId: areaId(area),
        from: '2020-01-01',
        until: null,
      }
      await addGrant(tx, { ...grant, by: SYSTEM_ACTOR.id, at: now })
    }
    for (const { login, area, organisation } of agencyRoles) {
      const held = {
        id: idOf('grant', login, area),
        accountId: accountId(login),
        from: '2020-01-01',
        until: null,
      }
      const role = { role: 'agencyHandler', areaId: area, organisationId: organisation }
      await addGrant(tx, { ...held, ...role, by: SYSTEM_ACTOR.id, at: now })
    }
  })
}
