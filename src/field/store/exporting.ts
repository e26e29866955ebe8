import { unsent } from '../../domain/sync/outbox.ts'
import { PROTOCOL, type ExportedFile } from '../../domain/sync/protocol.ts'
import type { AccountStore } from './account-store.ts'

/** A file of everything that has not been sent, as the desk takes it in; sealed, so that it may lie in any folder. */
export async function exportFile(account: AccountStore | undefined): Promise<Blob> {
  if (!account) return new Blob([])
  const { head, rows } = account.books
  const items = await account.keeper(() => undefined).items(unsent(rows).map(({ seq }) => seq))
  const file: ExportedFile = {
    protocol: PROTOCOL,
    deviceId: head.deviceId,
    at: head.at,
    kind: 'linli-outbox',
    accountName: account.person.name,
    exportedAt: new Date().toISOString(),
    madeUpTo: head.madeUpTo,
    items: [...items],
  }
  return new Blob([JSON.stringify(file)], { type: 'application/json' })
}
