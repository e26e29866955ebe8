import type { PersonCopy } from '../../domain/rights/queries.ts'
import { makeCopy } from '../../domain/rights/request.ts'
import { handle } from '../deed.ts'
import { countCopy, lockRequest } from '../rights/request-store.ts'
import { copyOf } from './person-copy.ts'
import { readHeld } from './person-copy-queries.ts'

/** Reads across all rooms, so it is carried out here. The line in the books and the copy are one transaction: without the line no copy. */
handle(makeCopy, {
  subject: (tx, { requestId }) => lockRequest(tx, requestId),
  refuses: (_tx, { subject }) => (subject.wish === 'copy' ? undefined : { code: 'right-other-kind' }),
  async apply(tx, { subject, now, house }) {
    const rows = await readHeld(tx, subject.personId)
    const copies = await countCopy(tx, subject.id)
    const copy: PersonCopy = {
      format: 'linli-personal-data-1',
      madeAt: now,
      committee: house.areas.find(tx.committeeId)?.name ?? '',
      person: rows.people.find(({ id }) => id === subject.personId)?.name ?? '',
      sections: copyOf(house.vault, rows),
    }
    return { answer: { copies }, secret: { copy }, detail: { copies, personId: subject.personId } }
  },
})
