import type { ReceivedFile } from '../../domain/kit/received-file.ts'
import { inspectFile, type BroughtFile } from '../attachments/inspect.ts'
import { receiptFor } from '../attachments/receipt.ts'
import type { House } from '../house.ts'

/**
 * Inspects a file and keeps what may be kept of it, on the disk before anything is said of it in the books. Throws
 * FileRefused. A file whose deed is refused afterwards lies there nameless until the store is swept.
 */
export async function keepFile(
  { files, vault }: House,
  committeeId: string,
  brought: BroughtFile,
): Promise<{ readonly name: string; readonly file: ReceivedFile }> {
  const inspected = await inspectFile(brought)
  const { sha256, bytes } = await files.put(inspected.bytes)
  const small = inspected.kind === 'image' ? await files.put(inspected.thumbnail) : undefined
  const content = { sha256, bytes, mediaType: inspected.mediaType, thumbnail: small?.sha256 ?? null }
  return { name: inspected.name, file: { ...content, receipt: receiptFor(vault, committeeId, content) } }
}
