import type { KeptWorkbook } from '../../domain/imports/import-deeds.ts'
import { sameSecret } from '../crypto/tokens.ts'
import { sha256 } from '../crypto/sha256.ts'
import type { Files, House, Vault } from '../house.ts'

/** The import's id stands before the content, so that no other file has the same address and it can be thrown away alone. */
const HEAD = 36

/** Keeps a workbook outside the database; the receipt proves to the deed that this server took it in for this import. */
export async function keepWorkbook(
  { files, vault }: House,
  importId: string,
  content: Buffer,
): Promise<KeptWorkbook> {
  const { sha256: file } = await files.put(Buffer.concat([Buffer.from(importId, 'latin1'), content]))
  const kept = { file, content: await sha256(content), bytes: content.length }
  return { ...kept, receipt: receiptFor(vault, importId, kept) }
}

/** A copy of its own: it can be handed over to a thread whole. */
export async function openWorkbookFile(files: Files, file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array((await files.get(file)).subarray(HEAD))
}

export function isKept(vault: Vault, importId: string, kept: KeptWorkbook): boolean {
  return sameSecret(receiptFor(vault, importId, kept), kept.receipt)
}

function receiptFor(
  vault: Vault,
  importId: string,
  { file, content }: Omit<KeptWorkbook, 'receipt'>,
): string {
  return vault.tokenHash(`workbook|${importId}|${file}|${content}`).toString('hex')
}
