import { agreementWords, type AgreementWords } from '../../domain/mediation/agreement.ts'
import { agreementHash, agreementText, type NamedParty } from '../../domain/mediation/agreement-text.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import type { AgreementRow } from './agreement-store.ts'
import { listParticipants, listParties } from './party-store.ts'
import { openWords } from './sealed-words.ts'
import { AGREEMENT_TEXT, AGREEMENT_WORDS, PARTICIPANT_WORDS, PARTY_WORDS } from './seals.ts'

/** The sides with the names that stand in the text. */
export async function namedParties(tx: Tx, fileId: string, vault: Vault): Promise<readonly NamedParty[]> {
  const parties = await listParties(tx, fileId)
  return parties.map(({ id, wordsSealed }) => ({
    id,
    name: openWords<{ name: string }>(vault, PARTY_WORDS, id, wordsSealed).name,
  }))
}

/** The sides and whoever takes part, with their names. */
export async function namedPeople(tx: Tx, fileId: string, vault: Vault): Promise<readonly NamedParty[]> {
  const participants = await listParticipants(tx, fileId)
  return [
    ...(await namedParties(tx, fileId, vault)),
    ...participants.map(({ id, wordsSealed }) => ({
      id,
      name: openWords<{ name: string }>(vault, PARTICIPANT_WORDS, id, wordsSealed).name,
    })),
  ]
}

export function wordsOfAgreement(vault: Vault, { id, wordsSealed }: AgreementRow): AgreementWords {
  return agreementWords.parse(openWords(vault, AGREEMENT_WORDS, id, wordsSealed))
}

/** The text and its hash: as it was frozen, or as it would be now. */
export function textOfAgreement(
  vault: Vault,
  row: AgreementRow,
  parties: readonly NamedParty[],
): { readonly text: string; readonly hash: string } {
  const text = row.textSealed
    ? vault.open(AGREEMENT_TEXT, row.id, row.textSealed)
    : agreementText(wordsOfAgreement(vault, row), parties)
  return { text, hash: row.hash ?? agreementHash(text) }
}
