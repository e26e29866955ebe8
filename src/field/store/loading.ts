import type { SendPass } from '../../domain/doors/send-pass.ts'
import type { FieldRecord } from '../../domain/sync/field-record.ts'
import type { OutboxRow } from '../../domain/sync/outbox.ts'
import type { AccountDisk } from './disk.ts'
import type { OwnCopy } from './disk-keeper.ts'
import { decryptJson, encryptJson } from './lock-box.ts'

/** How long what a person has dealt with is remembered. */
const ASIDE_MS = 30 * 86_400_000

/** All records of a store; what does not open (changed on the disk) is left out and comes with the next whole answer. */
export async function loadRecords(
  disk: AccountDisk,
  key: CryptoKey,
): Promise<ReadonlyMap<string, FieldRecord>> {
  const rows = await disk.records.toArray()
  const records = await Promise.all(rows.map((row) => decryptJson(key, `record ${row.key}`, row)))
  return new Map(
    rows.flatMap(({ key: name }, nth) => {
      const record = records[nth] as FieldRecord | undefined
      return record ? [[name, record]] : []
    }),
  )
}

/** The owner's copies of what stands in the outbox. What was set aside more than a month ago leaves it. */
export async function loadCopies(
  disk: AccountDisk,
  key: CryptoKey,
  rows: readonly OutboxRow[],
): Promise<ReadonlyMap<number, OwnCopy>> {
  const bodies = await disk.bodies.toArray()
  const opened = await Promise.all(
    bodies.map(
      async ({ id, own }) => own && ((await decryptJson(key, `own ${id}`, own)) as OwnCopy | undefined),
    ),
  )
  const copies = new Map(bodies.flatMap(({ seq }, nth) => (opened[nth] ? [[seq, opened[nth]]] : [])))
  const old = rows.filter(({ seq, state }) => state === 'setAside' && isOld(copies.get(seq)))
  const seqs = old.map(({ seq }) => seq)
  await disk.transaction('rw', disk.outbox, disk.bodies, async () => {
    await disk.outbox.bulkDelete(seqs)
    await disk.bodies.bulkDelete(seqs)
  })
  for (const seq of seqs) copies.delete(seq)
  return copies
}

/** `undefined`: none was given, or it does not open. */
export async function loadPass(disk: AccountDisk, key: CryptoKey): Promise<SendPass | undefined> {
  const kept = await disk.read('sendPass')
  return kept && ((await decryptJson(key, PASS, kept)) as SendPass | undefined)
}

export async function keepPass(disk: AccountDisk, key: CryptoKey, pass: SendPass): Promise<void> {
  await disk.write('sendPass', await encryptJson(key, PASS, pass))
}

const PASS = 'send pass'

function isOld(copy: OwnCopy | undefined): boolean {
  return copy !== undefined && Date.parse(copy.envelope.madeAt) < Date.now() - ASIDE_MS
}
