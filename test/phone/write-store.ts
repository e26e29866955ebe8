import 'fake-indexeddb/auto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '../../src/domain/kit/ids.ts'
import { toBase64 } from '../../src/domain/sync/sealing.ts'
import { AccountStore } from '../../src/field/store/account-store.ts'
import { STORES, textOf } from './old-store.ts'

/**
 * Writes what the present version of the app has on a phone's disk: `node test/phone/write-store.ts`. Run it once for each version of
 * AccountDisk, before it is released; the files of earlier versions stay as they are.
 */
const PIN = '250714'
const words = ['第一户没人', '第二户见到了', '第三户要改电话']

const curve = { name: 'ECDH', namedCurve: 'P-256' }
const pair = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
const publicKey = toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)))
const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))

// This one time the phone's own key can be read out.
const generate = crypto.subtle.generateKey.bind(crypto.subtle)
let phoneKey: CryptoKey | undefined
crypto.subtle.generateKey = (async (by: AesKeyGenParams, _: boolean, uses: KeyUsage[]) => {
  const key = await generate(by, true, uses)
  if (by.name === 'AES-GCM') phoneKey = key
  return key
}) as never

const person = { accountId: newId(), name: '孙丽', at: newId(), community: '和平里社区' }
const store = await AccountStore.open(person, () => undefined)
await store.begin(PIN, newId(), publicKey)
for (const text of words) {
  const input = { visitId: newId(), dwellingId: newId(), outcome: 'met', words: text }
  const made = { id: newId(), action: 'doorVisit.record', input, madeAt: new Date().toISOString() }
  await store.record([{ ...made, at: person.at }], undefined)
}
const { disk } = store
const rows = Object.fromEntries(
  await Promise.all(disk.tables.map(async (table) => [table.name, (await table.toArray()) as object[]])),
) as Record<string, Record<string, unknown>[]>
const tables = Object.fromEntries(
  disk.tables.map(({ name, schema }) => [name, schema.primKey.keyPath as string]),
)
const raw = new Uint8Array(await crypto.subtle.exportKey('raw', phoneKey!))
const office = { privateKey, publicKey }
const text = textOf({ version: disk.verno, tables, person, pin: PIN, phoneKey: raw, office, words, rows })
writeFileSync(join(STORES, `version-${disk.verno}.json`), `${text}\n`)
