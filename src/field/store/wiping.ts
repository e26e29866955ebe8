import type { AccountDisk } from './disk.ts'

/** Whatever can be read with the owner's key goes, and the key with it; what is sealed to the server stays and can still be sent. */
export async function wipeReadable(disk: AccountDisk): Promise<void> {
  const { values, outbox, bodies, records, photos } = disk
  await disk.transaction('rw', values, outbox, bodies, records, photos, async () => {
    // The key first: whatever is interrupted after this is unreadable.
    await values.bulkDelete(['lockBox', 'tries', 'lease', 'sendPass'])
    await records.clear()
    await startAgain(disk)
    const settled = await outbox
      .filter(({ state }) => state !== 'waiting' && state !== 'sending')
      .primaryKeys()
    await outbox.bulkDelete(settled)
    await bodies.bulkDelete(settled)
    await bodies.toCollection().modify((body) => {
      delete body.own
    })
    // Nobody can name a draft any more.
    await photos.bulkDelete([...((await disk.read('draftPhotos')) ?? [])])
    await values.delete('draftPhotos')
    await photos.toCollection().modify((photo) => {
      delete photo.own
    })
  })
}

/** The records go; the next fetch brings all of the scope again. */
export async function wipeRecords(disk: AccountDisk): Promise<void> {
  await disk.transaction('rw', disk.values, disk.records, async () => {
    await disk.records.clear()
    await startAgain(disk)
  })
}

async function startAgain(disk: AccountDisk): Promise<void> {
  const head = await disk.read('head')
  if (head) await disk.write('head', { ...head, scope: null, position: 0 })
}

export async function isEmpty(disk: AccountDisk): Promise<boolean> {
  return (await disk.outbox.count()) === 0 && (await disk.photos.count()) === 0
}
