import { addScan, removeScan, scanFile, SCANS_AT_MOST } from '../../domain/drives/scan.ts'
import { NotFound } from '../../domain/kit/refusal.ts'
import { answers } from '../answer.ts'
import { isReceived } from '../attachments/receipt.ts'
import { handle } from '../deed.ts'
import { addScanRow, findScan, findScanned, saveScanRemoved } from './scan-store.ts'
import { SCAN_NAME } from './seals.ts'

handle(addScan, {
  subject: (tx, { ofKind, ofId }) => findScanned(tx, ofKind, ofId),
  async refuses(tx, { input, subject, house }) {
    if (!isReceived(house.vault, tx.committeeId, input.file)) return { code: 'attachment-not-received' }
    if (await findScan(tx, input.scanId)) return { code: 'envelope-reused' }
    const most = SCANS_AT_MOST
    return subject.scans >= most ? { code: 'scans-too-many', facts: { most } } : undefined
  },
  async apply(tx, { input, subject, house, now, actor }) {
    const { scanId: id, ofKind, ofId, name, file } = input
    const nameSealed = house.vault.seal(SCAN_NAME, id, name)
    await addScanRow(tx, { id, ofKind, ofId, file, nameSealed, at: now, by: actor.id })
    return { answer: { scanId: id }, detail: { driveId: subject.driveId, scanId: id, ofKind, ofId } }
  },
})

handle(removeScan, {
  async subject(tx, { scanId }) {
    const scan = await findScan(tx, scanId)
    return scan && !scan.removedAt ? findScanned(tx, scan.ofKind, scan.ofId) : undefined
  },
  apply: (tx, { input, now }) => saveScanRemoved(tx, input.scanId, now),
})

answers(scanFile, {
  async subject(tx, { scanId }) {
    const scan = await findScan(tx, scanId)
    return scan && findScanned(tx, scan.ofKind, scan.ofId)
  },
  async read(tx, { scanId }, { house }) {
    const scan = await findScan(tx, scanId)
    if (!scan || scan.removedAt) throw new NotFound()
    const { sha256, mediaType, thumbnail, nameSealed } = scan
    return { sha256, mediaType, thumbnail, name: house.vault.open(SCAN_NAME, scanId, nameSealed) }
  },
})
