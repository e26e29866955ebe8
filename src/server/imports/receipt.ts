import { createHash } from 'node:crypto'
import type { KeptWorkbook } from '../../domain/imports/import-deeds.ts'
import { sameSecret } from '../crypto/tokens.ts'
import type { Files, House, Vault } from '../house.ts'

/** The import's id stands before the content, so that no other file has the same address and it can be thrown away alone. */
const HEAD = 36

/** Keeps a workbook outside the database as it comes; the receipt proves to the deed that this server took it in for this import. */
export async function keepWorkbook(
  { files, vault }: House,
  importId: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<KeptWorkbook> {
  const hash = createHash('sha256')
  let bytes = 0
  async function* withHead(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(importId, 'latin1')
    for await (const piece of content) {
      hash.update(piece)
      bytes += piece.length
      yield piece
    }
  }
  const { sha256: file } = await files.put(withHead())
  const kept = { file, content: hash.digest('hex'), bytes }
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
