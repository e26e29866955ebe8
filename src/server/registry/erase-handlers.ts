import { erasePerson, mayErase } from '../../domain/registry/erase.ts'
import { handle } from '../deed.ts'
import { erasePieces, listSamePerson } from './erase-store.ts'
import { lockPerson } from './person-store.ts'

/** Also sent by the program itself, after a restore of a backup that is older than the erasing (server/backup/purges.ts). */
handle(erasePerson, {
  subject: (tx, { personId }) => lockPerson(tx, personId),
  refuses: (_tx, { input, subject }) =>
    input.parts.every((part) => mayErase(part, subject.state)) ? undefined : { code: 'erase-lives-here' },
  async apply(tx, { input: { personId, parts }, now }) {
    await erasePieces(tx, await listSamePerson(tx, personId), parts, now)
    return { detail: { parts } }
  },
})
