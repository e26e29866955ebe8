import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endSession,
  removeSecondFactor,
} from '../../domain/identity/account.ts'
import { isWeakPassword } from '../../domain/identity/password-rule.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import { hashPassword, verifyPassword } from '../crypto/passwords.ts'
import { newTotpSecret, totpUri, verifyTotp } from '../crypto/totp.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Circumstance } from '../deed.ts'
import { lockAccount, savePassword, saveTotp, type Account } from './account-store.ts'
import { endSessionsOf, findSessionOwner, saveSessionEnd } from './session-store.ts'

type Own = Subject & { readonly account: Account }

/** The account of whoever acts; nobody else's. */
async function own(tx: Tx, { actor }: Circumstance): Promise<Own | undefined> {
  const account = actor.kind === 'account' ? await lockAccount(tx, actor.id) : undefined
  return account && { kind: 'account', id: account.id, accountId: account.id, account }
}

handle(changePassword, {
  subject: (tx, _input, at) => own(tx, at),
  async refuses(_tx, { subject, input }) {
    if (!(await verifyPassword(subject.account.passwordHash, input.old))) return { code: 'password-wrong' }
    return isWeakPassword(input.next, subject.account.login) ? { code: 'password-weak' } : undefined
  },
  async apply(tx, { subject, input, now, actor }) {
    await savePassword(tx, subject.id, await hashPassword(input.next), now, false)
    await endSessionsOf(tx, subject.id, now, actor.kind === 'account' ? actor.sessionId : undefined)
  },
})

handle(endSession, {
  async subject(tx, input) {
    const session = await findSessionOwner(tx, input.sessionId)
    return session && { kind: 'session', id: input.sessionId, accountId: session.accountId }
  },
  apply: (tx, { input, now }) => saveSessionEnd(tx, input.sessionId, now),
})

handle(beginSecondFactor, {
  subject: (tx, _input, at) => own(tx, at),
  async apply(tx, { subject, house }) {
    const secret = newTotpSecret()
    const sealed = house.vault.seal('identity.account.totp', subject.id, secret)
    await saveTotp(tx, subject.id, { sealed, confirmed: false, lastStep: null })
    return { secret: { uri: totpUri(secret, subject.account.login), secret } }
  },
})

handle(confirmSecondFactor, {
  subject: (tx, _input, at) => own(tx, at),
  async apply(tx, { subject, input, now, house }) {
    const { totpSealed } = subject.account
    if (!totpSealed) refuse('second-factor-not-begun')
    const secret = house.vault.open('identity.account.totp', subject.id, totpSealed)
    const step = verifyTotp(secret, input.code, Date.parse(now), null)
    if (step === undefined) refuse('second-factor-wrong')
    await saveTotp(tx, subject.id, { sealed: totpSealed, confirmed: true, lastStep: step })
  },
})

handle(removeSecondFactor, {
  subject: (tx, _input, at) => own(tx, at),
  async refuses(_tx, { subject, input }) {
    return (await verifyPassword(subject.account.passwordHash, input.password))
      ? undefined
      : { code: 'password-wrong' }
  },
  apply: (tx, { subject }) => saveTotp(tx, subject.id, { sealed: null, confirmed: false, lastStep: null }),
})
