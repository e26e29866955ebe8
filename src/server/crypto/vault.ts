import { createHmac, type KeyObject } from 'node:crypto'
import type { Vault } from '../house.ts'
import { seal, unseal } from './field-cipher.ts'
import { openKeyring, type Keyring } from './keyring.ts'

export async function openVault(keysFolder: string): Promise<Vault> {
  return vaultOf(await openKeyring(keysFolder))
}

export function vaultOf(keyring: Keyring): Vault {
  return {
    seal: (field, rowId, plain) => seal(keyring, `${field}|${rowId}`, Buffer.from(plain)),
    open: (field, rowId, sealed) => unseal(keyring, `${field}|${rowId}`, sealed).toString(),
    index: (kind, canonical) => hmac(keyring.index[kind], canonical),
    // Ten thousand possible tails: even a keyed hash is cut short, so that several share one and a match is only a hint.
    tail: (kind, lastFour) =>
      hmac(keyring.index[kind === 'phone' ? 'phoneTail' : 'idTail'], lastFour.toUpperCase())
        .subarray(0, 6)
        .toString('base64url'),
    tokenHash: (token) => hmac(keyring.token, token),
    sealBytes: (place, plain) => seal(keyring, place, plain),
    openBytes: (place, sealed) => unseal(keyring, place, sealed),
  }
}

/** HMAC-SHA-256 (RFC 2104), 32 bytes. */
function hmac(key: KeyObject, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
