import { ASK_LIMITS, askVerdict, type Challenge } from '../../domain/cases/ask-limits.ts'
import { newId } from '../../domain/kit/ids.ts'
import { readPhones } from '../../domain/registry/phone-number.ts'
import type { Tx } from '../database/database.ts'
import type { Vault } from '../house.ts'
import { networkOf } from '../identity/network.ts'
import {
  addAskTry,
  addChallenge,
  beginAskTry,
  countAskTries,
  sweepAskTries,
  takeChallenge,
  type AskKeys,
} from './ask-limit-store.ts'
import { newPictures, newWords } from './challenge.ts'

const HOUR_MS = 3_600_000
/** So long a question may lie on the screen. */
const ANSWER_MS = 10 * 60_000

export interface AskTry {
  /** Of the envelope: the same one is let in again without being counted. */
  readonly id: string
  readonly network: string
  /** A random name that the page keeps on the device; it can be left out or changed, then the network's count holds. */
  readonly device: string | undefined
  readonly phone: string
  readonly answer?: { readonly id: string; readonly pick: number } | undefined
  /** Asks for a question in words: for whoever cannot see pictures. */
  readonly inWords?: boolean | undefined
}

export type AskAdmission =
  | { readonly kind: 'in' }
  | { readonly kind: 'question'; readonly draw: () => Promise<Challenge> }
  | { readonly kind: 'tooOften'; readonly minutes: number }

/** Whether this try is let in. Everything it looks at are counts of tries; the registry is not asked. */
export async function admitAsk(tx: Tx, vault: Vault, asked: AskTry, now: string): Promise<AskAdmission> {
  const keys = keysOf(vault, asked)
  if (await beginAskTry(tx, asked.id, keys)) return { kind: 'in' }
  await sweepAskTries(tx, before(now, 24 * HOUR_MS))
  const counts = await countAskTries(tx, keys, before(now, HOUR_MS), before(now, 24 * HOUR_MS))
  const verdict = askVerdict(counts)
  if (verdict.kind === 'tooOften') return verdict
  if (verdict.kind === 'question') {
    const isRight = asked.answer && (await isAnswered(tx, asked.answer, keys, now))
    if (asked.answer && !isRight) await addAskTry(tx, newId(), 'wrong', keys, now)
    if (!isRight) {
      const inWords = Boolean(asked.inWords) && counts.wordsHour < ASK_LIMITS.wordsHour.most
      return { kind: 'question', draw: await put(tx, keys, inWords, now) }
    }
  }
  await addAskTry(tx, asked.id, 'ask', keys, now)
  return { kind: 'in' }
}

async function isAnswered(
  tx: Tx,
  { id, pick }: { readonly id: string; readonly pick: number },
  keys: AskKeys,
  now: string,
): Promise<boolean> {
  return (await takeChallenge(tx, id, keys.network, before(now, ANSWER_MS))) === pick
}

async function put(tx: Tx, keys: AskKeys, inWords: boolean, now: string): Promise<() => Promise<Challenge>> {
  const id = newId()
  const challenge = inWords ? newWords() : newPictures()
  await addChallenge(tx, id, challenge.answer, keys.network, now)
  await addAskTry(tx, newId(), inWords ? 'words' : 'question', keys, now)
  return () => challenge.shown(id)
}

function keysOf(vault: Vault, { network, device, phone }: AskTry): AskKeys {
  // However it is written, it is the same number.
  const digits = readPhones(phone).numbers[0] ?? phone.replace(/\D/g, '')
  return {
    network: vault.tokenHash(`ask|network|${networkOf(network)}`),
    device: device ? vault.tokenHash(`ask|device|${device.slice(0, 64)}`) : null,
    phone: digits === '' ? null : vault.tokenHash(`ask|phone|${digits}`),
  }
}

function before(now: string, ms: number): string {
  return new Date(Date.parse(now) - ms).toISOString()
}
