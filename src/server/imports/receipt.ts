import type { KeptWorkbook } from '../../domain/imports/import-deeds.ts'
import { sameSecret } from '../crypto/tokens.ts'
import { sha256 } from '../crypto/sha256.ts'
import type { Files, House, Vault } from '../house.ts'

/** The import's id stands before the content, so that no other file has the same address and it can be thrown away alone. */
const HEAD = 36

/** A workbook as it has come in, in a piece with what stands before it: it is there only once. */
export interface ArrivedWorkbook {
  readonly content: Buffer
  readonly whole: Buffer
}

export function arrived(importId: string, pieces: readonly Uint8Array[]): ArrivedWorkbook {
  const whole = Buffer.concat([Buffer.from(importId, 'latin1'), ...pieces])
  return { whole, content: whole.subarray(HEAD) }
}

/** Keeps a workbook outside the database; the receipt proves to the deed that this server took it in for this import. */
export async function keepWorkbook(
  { files, vault }: House,
  importId: string,
  { whole, content }: ArrivedWorkbook,
): Promise<KeptWorkbook> {
  const { sha256: file } = await files.put(whole)
  const kept = { file, content: await sha256(content), bytes: content.length }
  return { ...kept, receipt: receiptFor(vault, importId, kept) }
}

/** Nobody else has it: its memory can be handed over to a thread. */
export async function openWorkbookFile(files: Files, file: string): Promise<Uint8Array<ArrayBuffer>> {
  const { buffer, byteOffset, length } = await files.get(file)
  return new Uint8Array(buffer, byteOffset + HEAD, length - HEAD)
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
