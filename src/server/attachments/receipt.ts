import type { ReceivedFile } from '../../domain/kit/received-file.ts'
import { sameSecret } from '../crypto/tokens.ts'
import type { Vault } from '../house.ts'

type Content = Omit<ReceivedFile, 'receipt'>

/** Proof that this server inspected and stored this content for this committee; without the key nobody can write one. */
export function receiptFor(vault: Vault, committeeId: string, content: Content): string {
  const { sha256, bytes, mediaType, thumbnail } = content
  return vault
    .tokenHash(`received|${committeeId}|${sha256}|${bytes}|${mediaType}|${thumbnail ?? ''}`)
    .toString('hex')
}

export function isReceived(vault: Vault, committeeId: string, file: ReceivedFile): boolean {
  return sameSecret(receiptFor(vault, committeeId, file), file.receipt)
}
