import type { Vault } from '../house.ts'
import { SCAN_NAME } from './seals.ts'

/** Names of scans as a statement brings them: sealed, in hex. */
export function openNames(
  vault: Vault,
  files: readonly { readonly id: string; readonly nameSealed: string }[],
): readonly { readonly id: string; readonly name: string }[] {
  return files.map(({ id, nameSealed }) => ({
    id,
    name: vault.open(SCAN_NAME, id, Buffer.from(nameSealed, 'hex')),
  }))
}
