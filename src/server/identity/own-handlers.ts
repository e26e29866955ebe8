import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endOtherSessions,
  endSession,
  preferAccount,
  removeSecondFactor,
} from '../../domain/identity/account.ts'
import { covers } from '../../domain/identity/area.ts'
import { isWeakPassword } from '../../domain/identity/password-rule.ts'
import type { Subject } from '../../domain/kit/subject.ts'
import { hashPassword } from '../crypto/passwords.ts'
import { newTotpSecret, totpUri, verifyTotp } from '../crypto/totp.ts'
import type { Tx } from '../database/database.ts'
import { handle, type Circumstance } from '../deed.ts'
import type { House } from '../house.ts'
import {
  listGrants,
  lockAccount,
  savePassword,
  savePreferences,
  saveTotp,
  type Account,
} from './account-store.ts'
import { lockAdministered, refusesBeyond, type Administered } from './administered.ts'
import { refusesOwnPassword } from './own-password.ts'
import { findSecondFactorRequired } from './second-factor-store.ts'
import { endSessionsOf, findSessionOwner, saveSessionEnd } from './session-store.ts'

type Own = Subject & { readonly account: Account }

/** The account of whoever acts; nobody else's, and only in books that it has to do with. */
async function own(tx: Tx, circumstance: Circumstance): Promise<Own | undefined> {
  const { actor } = circumstance
  const account = actor.kind === 'account' ? await lockAccount(tx, actor.id) : undefined
  if (!account || !(await isAtHome(tx, account, circumstance))) return undefined
  return { kind: 'account', id: account.id, accountId: account.id, account }
}

/** Own deeds need no role, but a role somewhere says whose books they are written in. */
async function isAtHome(tx: Tx, account: Account, { house }: Circumstance): Promise<boolean> {
  const here = house.areas.find(tx.committeeId)?.path
  const paths = (await listGrants(tx, account.id)).map(({ areaPath }) => areaPath)
  if (account.homePath) paths.push(account.homePath)
  return here !== undefined && paths.some((path) => covers(path, here) || covers(here, path))
}

function sessionInUse({ actor }: Circumstance): string | undefined {
  return actor.kind === 'account' ? actor.sessionId : undefined
}

handle(changePassword, {
  subject: (tx, _input, at) => own(tx, at),
  async refuses(_tx, { subject: { account }, input, now }) {
    const wrong = await refusesOwnPassword(account, input.old, now)
    if (wrong) return wrong
    const weak = isWeakPassword(input.next, account.login) || input.next === input.old
    return weak ? { code: 'password-weak' } : undefined
  },
  async apply(tx, deed) {
    await savePassword(tx, deed.subject.id, await hashPassword(deed.input.next), deed.now, false)
    await endSessionsOf(tx, deed.subject.id, deed.now, sessionInUse(deed))
  },
})

interface SessionSubject extends Subject {
  /** Whose it is, where it is not the actor's own. */
  readonly administered?: Administered
}

handle(endSession, {
  async subject(tx, input, at): Promise<SessionSubject | undefined> {
    const session = await findSessionOwner(tx, input.sessionId)
    if (!session) return undefined
    const subject = { kind: 'session', id: input.sessionId, accountId: session.accountId }
    if (session.accountId === at.actor.id) return (await own(tx, at)) && subject
    const administered = await lockAdministered(tx, session.accountId, at)
    return administered && { ...subject, administered }
  },
  refuses: (_tx, deed) => deed.subject.administered && refusesBeyond(deed.subject.administered, deed),
  apply: (tx, { input, now }) => saveSessionEnd(tx, input.sessionId, now),
})

handle(endOtherSessions, {
  subject: (tx, _input, at) => own(tx, at),
  async apply(tx, deed) {
    const ended = await endSessionsOf(tx, deed.subject.id, deed.now, sessionInUse(deed))
    return { answer: { ended }, detail: { ended } }
  },
})

handle(preferAccount, {
  subject: (tx, _input, at) => own(tx, at),
  apply: (tx, { subject, input }) => savePreferences(tx, subject.id, input),
})

handle(beginSecondFactor, {
  subject: (tx, _input, at) => own(tx, at),
  // A second factor in force goes only with the password: else an unlocked desk were enough to put another in its place.
  refuses: (_tx, { subject }) =>
    subject.account.totpConfirmed ? { code: 'second-factor-present' } : undefined,
  async apply(tx, { subject, house }) {
    const secret = newTotpSecret()
    const sealed = house.vault.seal('identity.account.totp', subject.id, secret)
    await saveTotp(tx, subject.id, { sealed, confirmed: false, lastStep: null })
    return { secret: { uri: totpUri(secret, subject.account.login), secret } }
  },
})

handle(confirmSecondFactor, {
  subject: (tx, _input, at) => own(tx, at),
  refuses(_tx, { subject: { account }, input, now, house }) {
    if (account.totpConfirmed) return { code: 'second-factor-present' }
    if (!account.totpSealed) return { code: 'second-factor-not-begun' }
    return stepOf(account, input.code, now, house) === undefined ? { code: 'second-factor-wrong' } : undefined
  },
  async apply(tx, { subject: { account }, input, now, house }) {
    // The step is kept: the code that confirmed does not sign in as well.
    const lastStep = stepOf(account, input.code, now, house) ?? null
    await saveTotp(tx, account.id, { sealed: account.totpSealed, confirmed: true, lastStep })
  },
})

function stepOf(
  { id, totpSealed }: Account,
  code: string,
  now: string,
  { vault }: House,
): number | undefined {
  if (!totpSealed) return undefined
  return verifyTotp(vault.open('identity.account.totp', id, totpSealed), code, Date.parse(now), null)
}

handle(removeSecondFactor, {
  subject: (tx, _input, at) => own(tx, at),
  async refuses(tx, { subject: { account }, input, now }) {
    if (await findSecondFactorRequired(tx, account.id, now)) return { code: 'second-factor-required' }
    return refusesOwnPassword(account, input.password, now)
  },
  apply: (tx, { subject }) => saveTotp(tx, subject.id, { sealed: null, confirmed: false, lastStep: null }),
})
