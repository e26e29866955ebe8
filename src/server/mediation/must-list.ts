import { mustList, type FileContents, type MustLine } from '../../domain/mediation/must-list.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { findStanding, listEnclosures, listSignatures } from './agreement-store.ts'
import type { MediationFile } from './file-store.ts'
import { listParties } from './party-store.ts'
import { listRecords } from './record-store.ts'
import { openWords } from './sealed-words.ts'
import { RECORD_WORDS } from './seals.ts'

/** What the volume has and lacks, read from the file as it stands. */
export async function mustListOf(tx: Tx, file: MediationFile, vault: Vault): Promise<readonly MustLine[]> {
  return mustList(await contentsOf(tx, file, vault))
}

async function contentsOf(tx: Tx, file: MediationFile, vault: Vault): Promise<FileContents> {
  const parties = await listParties(tx, file.id)
  const records = await listRecords(tx, file.id)
  const enclosures = await listEnclosures(tx, file.id)
  const signatures = await listSignatures(tx, file.id)
  const agreement = await findStanding(tx, file.id)
  const held = (kind: string) => records.filter((row) => row.kind === kind && row.state === 'held')
  const partyOf = (row: { id: string; wordsSealed: Buffer }) =>
    openWords<{ partyId: string }>(vault, RECORD_WORDS, row.id, row.wordsSealed).partyId
  const delivered = new Set(held('delivery').map(partyOf))
  return {
    ending: file.ending,
    parties: parties.length,
    told: parties.filter(({ toldOn }) => toldOn !== null).length,
    identified: parties.filter(({ identifiedOn }) => identifiedOn !== null).length,
    proxies: parties.filter(({ proxySealed }) => proxySealed !== null).length,
    proxyPapers: enclosures.filter(({ item }) => item === 'proxy').length,
    inquiries: held('inquiry').length,
    evidence: enclosures.filter(({ item }) => item === 'evidence').length,
    sessions: held('session').length,
    rightsSigned: signatures.filter(({ thing }) => thing === 'rights').length,
    agreementInEffect: agreement?.state === 'effective',
    delivered: parties.filter(({ id }) => delivered.has(id)).length,
    visits: held('visit').length,
    confirmations: held('confirmation').length,
    closed: held('closing').length > 0,
  }
}
