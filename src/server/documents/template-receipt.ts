import type { KeptTemplate } from '../../domain/documents/template.ts'
import { sameSecret } from '../crypto/tokens.ts'
import type { Vault } from '../house.ts'

type Content = Omit<KeptTemplate, 'receipt'>

/** Proof that this server looked into this template, checked its tags for this kind and keeps it for this committee. */
export function templateReceipt(
  vault: Vault,
  committeeId: string,
  kind: string,
  { sha256, bytes }: Content,
): string {
  return vault.tokenHash(`template|${committeeId}|${kind}|${sha256}|${bytes}`).toString('hex')
}

export function isReceivedTemplate(
  vault: Vault,
  committeeId: string,
  kind: string,
  file: KeptTemplate,
): boolean {
  return sameSecret(templateReceipt(vault, committeeId, kind, file), file.receipt)
}
