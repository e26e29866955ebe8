import { createHmac, type KeyObject } from 'node:crypto'
import type { Vault } from '../house.ts'
import { KeyUnknown, seal, sealInPieces, unseal, unsealInPieces } from './field-cipher.ts'
import { openKeyring, readKeyring, type Keyring } from './keyring.ts'

/** A key that is made while the program runs is read when the first seal of it is met. */
export async function openVault(keysFolder: string): Promise<Vault> {
  return vaultOf(await openKeyring(keysFolder), () => readKeyring(keysFolder))
}

export function vaultOf(first: Keyring, again?: () => Keyring): Vault {
  let keyring = first
  const opened = (place: string, sealed: Uint8Array): Buffer => {
    try {
      return unseal(keyring, place, sealed)
    } catch (error) {
      if (!again || !(error instanceof KeyUnknown)) throw error
      keyring = again()
      return unseal(keyring, place, sealed)
    }
  }
  const openedFile = async (place: string, sealed: Uint8Array): Promise<Buffer<ArrayBuffer>> => {
    try {
      return await unsealInPieces(keyring, place, sealed)
    } catch (error) {
      if (!again || !(error instanceof KeyUnknown)) throw error
      keyring = again()
      return unsealInPieces(keyring, place, sealed)
    }
  }
  return {
    seal: (field, rowId, plain) => seal(keyring, `${field}|${rowId}`, Buffer.from(plain)),
    open: (field, rowId, sealed) => opened(`${field}|${rowId}`, sealed).toString(),
    index: (kind, canonical) => hmac(keyring.index[kind], canonical),
    // Ten thousand possible tails: even a keyed hash is cut short, so that several share one and a match is only a hint.
    tail: (kind, lastFour) =>
      hmac(keyring.index[kind === 'phone' ? 'phoneTail' : 'idTail'], lastFour.toUpperCase())
        .subarray(0, 6)
        .toString('base64url'),
    tokenHash: (token) => hmac(keyring.token, token),
    sealBytes: (place, plain) => seal(keyring, place, plain),
    openBytes: opened,
    sealFile: (place, plain) => sealInPieces(keyring, place, plain),
    openFile: openedFile,
  }
}

/** HMAC-SHA-256 (RFC 2104), 32 bytes. */
function hmac(key: KeyObject, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
