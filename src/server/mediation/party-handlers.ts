import { dayOf } from '../../domain/kit/dates.ts'
import type { Refusal } from '../../domain/kit/refusal.ts'
import { consentGap } from '../../domain/mediation/consent.ts'
import {
  appointMediator,
  authoriseProxy,
  identifyParty,
  inviteParticipant,
  recuseMediator,
  tellParty,
  writeParty,
} from '../../domain/mediation/party.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import { findStanding } from './agreement-store.ts'
import { lockFile, lockFileOf, saveFile, type MediationFile } from './file-store.ts'
import {
  addMediator,
  endMediator,
  isInRegistry,
  listColleagues,
  listMediators,
  listParties,
  saveIdentity,
  saveProxy,
  saveTold,
  writePartyRow,
  writeParticipant,
} from './party-store.ts'
import { sealWords } from './sealed-words.ts'
import { IDENTITY, PARTICIPANT_WORDS, PARTY_WORDS, PROXY, RECUSAL } from './seals.ts'

const ofFile = (tx: Tx, input: { mediationId: string }) => lockFile(tx, input.mediationId)
const ofParty = (tx: Tx, input: { partyId: string }) => lockFileOf(tx, 'party', input.partyId)

/** What lies in the archive is written into no more. */
export function refusesSealed({ state }: MediationFile): Refusal | undefined {
  return state === 'archived' ? { code: 'file-sealed' } : undefined
}

handle(writeParty, {
  subject: ofFile,
  /** Who the sides are is fixed with the text that they sign. */
  async refuses(tx, { input, subject: file }) {
    const agreement = await findStanding(tx, file.id)
    if (agreement && agreement.state !== 'draft') return { code: 'agreement-frozen' }
    if (!(await isInRegistry(tx, input))) return { code: 'party-not-in-registry' }
    return refusesSealed(file)
  },
  async apply(tx, { input, subject: file, now, house }) {
    const { partyId: id, mediationId: fileId, side, kind, personId, organisationId, ...details } = input
    const wordsSealed = sealWords(house.vault, PARTY_WORDS, id, details)
    await writePartyRow(tx, { id, fileId, side, kind, personId, organisationId, wordsSealed, addedAt: now })
    // A new side has not been told yet: what was reached is asked anew.
    if (file.state === 'told') await saveFile(tx, fileId, { state: 'registered' })
    return { detail: { partyId: id, side } }
  },
})

handle(tellParty, {
  subject: ofParty,
  refuses: (_tx, { input, subject: file, now }) =>
    input.on > dayOf(now) ? { code: 'day-ahead' } : refusesSealed(file),
  async apply(tx, { input, subject: file }) {
    const { partyId: id, on, willing, acceptsMediators, openly } = input
    await saveTold(tx, { id, on, willing, acceptsMediators, openly })
    const gap = consentGap(await listParties(tx, file.id))
    if (!gap && file.state === 'registered') await saveFile(tx, file.id, { state: 'told' })
    if (gap && file.state === 'told') await saveFile(tx, file.id, { state: 'registered' })
    return { detail: { partyId: id, willing, gap: gap ?? null } }
  },
})

handle(identifyParty, {
  subject: ofParty,
  refuses: (_tx, { subject: file }) => refusesSealed(file),
  async apply(tx, { input, house }) {
    const { partyId, document, number, on } = input
    await saveIdentity(tx, partyId, on, sealWords(house.vault, IDENTITY, partyId, { document, number }))
    return { detail: { partyId, document } }
  },
})

handle(authoriseProxy, {
  subject: ofParty,
  refuses: (_tx, { subject: file }) => refusesSealed(file),
  async apply(tx, { input, house }) {
    const { partyId, ...proxy } = input
    await saveProxy(tx, partyId, sealWords(house.vault, PROXY, partyId, proxy))
    return { detail: { partyId, special: input.special } }
  },
})

handle(inviteParticipant, {
  subject: ofFile,
  refuses: (_tx, { subject: file }) => refusesSealed(file),
  async apply(tx, { input, now, house }) {
    const { participantId: id, mediationId: fileId, relation, witness, consents, name, unit, phone } = input
    const wordsSealed = sealWords(house.vault, PARTICIPANT_WORDS, id, { name, unit, phone })
    await writeParticipant(tx, { id, fileId, relation, witness, wordsSealed, consents, addedAt: now })
    return { detail: { participantId: id, relation, consents: consents.length } }
  },
})

handle(appointMediator, {
  subject: ofFile,
  async refuses(tx, { input, subject: file, now, house }) {
    if (file.appointed.includes(input.accountId)) return { code: 'mediator-here-already' }
    const path = house.areas.find(tx.committeeId)?.path ?? '-'
    const [works] = await listColleagues(tx, path, dayOf(now), input.accountId)
    return works ? refusesSealed(file) : { code: 'mediator-not-here' }
  },
  async apply(tx, { input, now }) {
    const { mediatorId: id, mediationId: fileId, accountId, chosen } = input
    await addMediator(tx, { id, fileId, accountId, chosen, since: dayOf(now) })
    return { detail: { accountId, chosen } }
  },
})

handle(recuseMediator, {
  subject: ofFile,
  async refuses(tx, { input, subject: file }) {
    const now = (await listMediators(tx, file.id)).filter(({ until }) => until === null)
    if (!now.some(({ id }) => id === input.mediatorId)) return { code: 'mediator-not-here' }
    return now.length < 2 ? { code: 'mediator-last' } : refusesSealed(file)
  },
  async apply(tx, { input, now, house }) {
    const reasonSealed = house.vault.seal(RECUSAL, input.mediatorId, input.reason)
    await endMediator(tx, input.mediatorId, dayOf(now), reasonSealed)
    return { detail: { mediatorId: input.mediatorId } }
  },
})
