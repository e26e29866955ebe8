import {
  createAccount,
  disableAccount,
  enableAccount,
  renameAccount,
  resetAccount,
} from '../../domain/identity/account.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { begins } from '../../domain/kit/subject.ts'
import { hashPassword } from '../crypto/passwords.ts'
import { spokenCode } from '../crypto/tokens.ts'
import { handle } from '../deed.ts'
import {
  addAccount,
  findAccountById,
  findAccountByLogin,
  saveDisabled,
  saveName,
  savePassword,
  saveTotp,
} from './account-store.ts'
import { lockAdministered, refusesBeyond, refusesLastAdministrator } from './administered.ts'
import { endSessionsOf } from './session-store.ts'

/** Told once, typed once: short enough to read out, 59 bits, void after a week (ASVS 5.0, 6.4.1). */
const ONE_TIME_LENGTH = 12

handle(createAccount, {
  subject: async (_tx, input) => begins('account', input.accountId),
  async refuses(tx, { input }) {
    if (await findAccountById(tx, input.accountId)) return { code: 'already-there' }
    return (await findAccountByLogin(tx, input.login)) ? { code: 'account-name-taken' } : undefined
  },
  async apply(tx, { input, now, house }) {
    const password = spokenCode(ONE_TIME_LENGTH)
    await addAccount(tx, {
      id: input.accountId,
      login: input.login,
      name: input.name,
      passwordHash: await hashPassword(password),
      mustChange: true,
      demo: house.demo,
      areaId: tx.committeeId,
      at: now,
    })
    return { secret: { password } }
  },
})

handle(renameAccount, {
  subject: (tx, input, at) => lockAdministered(tx, input.accountId, at),
  refuses: (_tx, deed) => refusesBeyond(deed.subject, deed),
  apply: (tx, { input }) => saveName(tx, input.accountId, input.name),
})

handle(disableAccount, {
  subject: (tx, input, at) => lockAdministered(tx, input.accountId, at),
  async refuses(tx, deed) {
    const beyond = refusesBeyond(deed.subject, deed)
    if (beyond || deed.subject.account.disabledAt) return beyond
    const today = dayOf(deed.now)
    const paths = deed.subject.grants
      .filter(
        ({ role, from, until }) =>
          role === 'systemAdministrator' && from <= today && today <= (until ?? today),
      )
      .map(({ areaPath }) => areaPath)
    return refusesLastAdministrator(tx, deed.subject.id, paths, today)
  },
  async apply(tx, { input, subject, now }) {
    await saveDisabled(tx, input.accountId, subject.account.disabledAt ?? now)
    await endSessionsOf(tx, input.accountId, now)
  },
})

handle(enableAccount, {
  subject: (tx, input, at) => lockAdministered(tx, input.accountId, at),
  refuses: (_tx, deed) => refusesBeyond(deed.subject, deed),
  apply: (tx, { input }) => saveDisabled(tx, input.accountId, null),
})

handle(resetAccount, {
  subject: (tx, input, at) => lockAdministered(tx, input.accountId, at),
  refuses: (_tx, deed) => refusesBeyond(deed.subject, deed),
  async apply(tx, { input, now }) {
    const password = spokenCode(ONE_TIME_LENGTH)
    await savePassword(tx, input.accountId, await hashPassword(password), now, true)
    await saveTotp(tx, input.accountId, { sealed: null, confirmed: false, lastStep: null })
    await endSessionsOf(tx, input.accountId, now)
    return { secret: { password } }
  },
})
