import { dayOf } from '../../domain/kit/dates.ts'
import type { Named } from '../../domain/mediation/agreement-text.ts'
import { isConsented } from '../../domain/mediation/consent.ts'
import type { ParticipantView, PartyView, RecordView } from '../../domain/mediation/file-view.ts'
import { sessionHash, sessionText, type SessionWords } from '../../domain/mediation/session-text.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { listParticipants, listParties } from './party-store.ts'
import { listRecords } from './record-store.ts'
import { openWords } from './sealed-words.ts'
import { IDENTITY, PARTICIPANT_WORDS, PARTY_WORDS, PROXY, RECORD_WORDS } from './seals.ts'

type Details = Pick<
  PartyView,
  'name' | 'sex' | 'nation' | 'age' | 'occupation' | 'phone' | 'address' | 'speaker'
>

export async function partyViews(tx: Tx, fileId: string, vault: Vault): Promise<readonly PartyView[]> {
  const rows = await listParties(tx, fileId)
  return rows.map(({ wordsSealed, identitySealed, proxySealed, identifiedOn, ...row }) => ({
    ...row,
    ...openWords<Details>(vault, PARTY_WORDS, row.id, wordsSealed),
    identity:
      identitySealed && identifiedOn
        ? {
            ...openWords<Omit<NonNullable<PartyView['identity']>, 'on'>>(
              vault,
              IDENTITY,
              row.id,
              identitySealed,
            ),
            on: identifiedOn,
          }
        : null,
    proxy: proxySealed ? openWords<NonNullable<PartyView['proxy']>>(vault, PROXY, row.id, proxySealed) : null,
  }))
}

export async function participantViews(
  tx: Tx,
  fileId: string,
  vault: Vault,
  parties: readonly PartyView[],
): Promise<readonly ParticipantView[]> {
  const rows = await listParticipants(tx, fileId)
  return rows.map(({ wordsSealed, relation, ...row }) => ({
    ...row,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written from this list
    relation: relation as ParticipantView['relation'],
    ...openWords<Pick<ParticipantView, 'name' | 'unit' | 'phone'>>(
      vault,
      PARTICIPANT_WORDS,
      row.id,
      wordsSealed,
    ),
    consented: isConsented(row.consents, parties),
  }))
}

const BLANK = {
  place: '',
  present: [],
  participants: [],
  statements: [],
  checking: '',
  proposals: '',
  result: null,
  outcome: '',
  text: '',
  hash: '',
} as const

/** The text of a session that was held, and its hash. Names are those written down with it; in older records, those of today. */
export function signedSession(
  words: Readonly<Record<string, unknown>>,
  at: string,
  people: readonly Named[],
): { readonly text: string; readonly hash: string } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by the handler of this kind, in this form
  const record = { ...BLANK, ...words, at } as SessionWords & {
    readonly names?: Readonly<Record<string, string>>
  }
  const text = sessionText(
    record,
    (id) => record.names?.[id] ?? people.find((one) => one.id === id)?.name ?? '',
  )
  return { text, hash: sessionHash(text) }
}

/** What happened, in order; sessions that were held are counted. */
export async function recordViews(
  tx: Tx,
  fileId: string,
  vault: Vault,
  people: readonly Named[],
): Promise<readonly RecordView[]> {
  const rows = await listRecords(tx, fileId)
  let held = 0
  return rows.map(({ id, kind, state, happenedAt, wordsSealed, writtenAt, by }) => {
    const { names, ...words } = openWords<Record<string, unknown>>(vault, RECORD_WORDS, id, wordsSealed)
    const number = kind === 'session' && state === 'held' ? ++held : 0
    const signed = number > 0 ? signedSession({ ...words, names }, happenedAt, people) : {}
    const own = kind === 'session' ? { ...BLANK, ...signed, state, number } : {}
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by the handler of this kind, in this form
    return {
      ...own,
      ...words,
      id,
      kind,
      by,
      writtenAt,
      at: happenedAt,
      on: dayOf(happenedAt),
    } as unknown as RecordView
  })
}
