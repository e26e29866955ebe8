import {
  createDecipheriv,
  createECDH,
  createHash,
  createSecretKey,
  hkdfSync,
  type ECDH,
  type KeyObject,
} from 'node:crypto'
import { z } from 'zod'
import type { OutboxLock } from '../house.ts'
import { readKeptKeys, readKeyFile, replaceKeyFile } from './key-file.ts'

/** Key pairs that phones seal what they record to, newest last: the newest is given out, all open. */
export const OUTBOX_FILE = 'outbox-keys.json'
const outboxFile = z.object({
  version: z.literal(1),
  keys: z.array(z.object({ createdAt: z.string(), privateKey: z.base64(), publicKey: z.base64() })).min(1),
})
type OutboxFile = z.infer<typeof outboxFile>

const CURVE = 'prime256v1'
const NAME = 8
const POINT = 65
const NONCE = 12
const TAG = 16
const HEAD = 1 + NAME + POINT + NONCE
/** Derived keys of senders that were met lately. */
const DERIVED_AT_MOST = 2_000

/** Reads the keys; makes the first at the first start. */
export async function openOutboxLock(folder: string): Promise<OutboxLock> {
  return outboxLock(parsed(await readKeyFile(folder, () => JSON.stringify(firstKeys()), OUTBOX_FILE)), () =>
    parsed(readKeptKeys(folder, OUTBOX_FILE)),
  )
}

/** Phones are given the new key at their next contact; what is sealed to an older one still opens. */
export async function renewOutboxKey(folder: string): Promise<void> {
  const kept = parsed(await readKeyFile(folder, () => JSON.stringify(firstKeys()), OUTBOX_FILE))
  const keys = { ...kept, keys: [...kept.keys, newKey()] }
  await replaceKeyFile(folder, JSON.stringify(keys, undefined, 1), OUTBOX_FILE)
}

interface Ready {
  readonly ecdh: ECDH
  readonly publicKey: Buffer
}

/** `again`: a key that was made while the program runs is read when the first seal to it is met. */
function outboxLock(first: OutboxFile, again: () => OutboxFile): OutboxLock {
  let keys = ready(first)
  const derived = new Map<string, KeyObject>()
  const find = (name: string) => {
    if (!keys.has(name)) keys = ready(again())
    return keys.get(name)
  }
  /** By the seal's beginning: the two hundred records of an upload nearly always share one. */
  const keyFor = (sealed: Buffer): KeyObject | undefined => {
    const at = sealed.toString('latin1', 1, 1 + NAME + POINT)
    const before = derived.get(at)
    if (before) return before
    const own = find(sealed.subarray(1, 1 + NAME).toString('hex'))
    if (!own) return undefined
    const point = sealed.subarray(1 + NAME, 1 + NAME + POINT)
    const salt = Buffer.concat([point, own.publicKey])
    const bytes = hkdfSync('sha256', own.ecdh.computeSecret(point), salt, 'linli-seal-1', 32)
    const key = createSecretKey(Buffer.from(bytes))
    if (derived.size >= DERIVED_AT_MOST) derived.clear()
    derived.set(at, key)
    return key
  }
  return {
    get sealingKey() {
      return [...keys.values()].at(-1)!.publicKey.toString('base64')
    },
    open(bound, bytes) {
      const sealed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      if (sealed.length < HEAD + TAG || sealed[0] !== 1) return undefined
      try {
        const key = keyFor(sealed)
        if (!key) return undefined
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(HEAD - NONCE, HEAD))
        decipher.setAAD(Buffer.from(bound))
        decipher.setAuthTag(sealed.subarray(-TAG))
        const plain = decipher.update(sealed.subarray(HEAD, -TAG))
        // Gives no more bytes in this mode: it throws where the tag does not fit.
        decipher.final()
        return plain
      } catch {
        // A point that lies on no curve, or a tag that does not fit.
        return undefined
      }
    },
  }
}

function ready({ keys }: OutboxFile): Map<string, Ready> {
  return new Map(
    keys.map(({ privateKey, publicKey }) => {
      const ecdh = createECDH(CURVE)
      ecdh.setPrivateKey(Buffer.from(privateKey, 'base64'))
      const point = Buffer.from(publicKey, 'base64')
      return [nameOf(point), { ecdh, publicKey: point }]
    }),
  )
}

/** The first 8 bytes of its SHA-256. */
function nameOf(point: Buffer): string {
  return createHash('sha256').update(point).digest().subarray(0, NAME).toString('hex')
}

function firstKeys(): OutboxFile {
  return { version: 1, keys: [newKey()] }
}

function newKey(): OutboxFile['keys'][number] {
  const pair = createECDH(CURVE)
  const publicKey = pair.generateKeys('base64', 'uncompressed')
  return { createdAt: new Date().toISOString(), privateKey: pair.getPrivateKey('base64'), publicKey }
}

/** Says where, never what: the text of a broken file is still a key. */
function parsed(text: string): OutboxFile {
  try {
    return outboxFile.parse(JSON.parse(text))
  } catch {
    throw new Error(
      `手机记录的密钥文件坏了, 请用备份的: ${OUTBOX_FILE} / The keys of the phones are damaged; put back the copy.`,
    )
  }
}
