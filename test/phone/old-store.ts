import { Dexie } from 'dexie'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a released version of the app had on a phone's disk, with records waiting: a file in `stores`, one a version, never changed. */
export interface OldStore {
  readonly version: number
  /** The tables as that version declared them. */
  readonly tables: Readonly<Record<string, string>>
  readonly person: { accountId: string; name: string; at: string; community: string }
  readonly pin: string
  /** The phone's own key, which a real phone never gives out. */
  readonly phoneKey: Uint8Array<ArrayBuffer>
  /** The office's private key (PKCS 8) and public one. */
  readonly office: { readonly privateKey: Uint8Array<ArrayBuffer>; readonly publicKey: string }
  /** The words of the records that wait, by number. */
  readonly words: readonly string[]
  readonly rows: Readonly<Record<string, readonly Record<string, unknown>[]>>
}

export const STORES = join(import.meta.dirname, 'stores')

export function readOldStore(version: number): OldStore {
  const text = readFileSync(join(STORES, `version-${version}.json`), 'utf8')
  return JSON.parse(text, (_, value: unknown) =>
    isBytes(value) ? Uint8Array.from(Buffer.from(value.base64, 'base64')) : value,
  ) as OldStore
}

/** As JSON that `readOldStore` reads. */
export function textOf(store: OldStore): string {
  return JSON.stringify(
    store,
    (_, value: unknown) =>
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    1,
  )
}

function isBytes(value: unknown): value is { base64: string } {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'base64'
}

/** Puts it on the disk as that version would have. */
export async function layDown(store: OldStore): Promise<void> {
  const disk = new Dexie(`linli-phone-${store.person.accountId}`)
  disk.version(store.version).stores(store.tables)
  const phoneKey = await crypto.subtle.importKey('raw', store.phoneKey, 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
  for (const [table, rows] of Object.entries(store.rows))
    await disk
      .table(table)
      .bulkPut(rows.map((row) => (row['name'] === 'lockBox' ? withKey(row, phoneKey) : row)))
  disk.close()
}

function withKey(row: Record<string, unknown>, phoneKey: CryptoKey): Record<string, unknown> {
  return { ...row, value: { ...(row['value'] as object), phoneKey } }
}
