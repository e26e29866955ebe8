import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { refuse } from '../../domain/kit/refusal.ts'
import { REVEALS_A_DAY, revealPerson, type RevealField } from '../../domain/registry/reveal.ts'
import type { Tx } from '../database/database.ts'
import { handle } from '../deed.ts'
import type { Vault } from '../house.ts'
import { DOCUMENT, NOTE, PHONE } from './person-columns.ts'
import { lockPerson, type PersonRecord } from './person-store.ts'
import { findSealedPhone } from './phone-store.ts'
import { countReveal, revealsUsed, writeReveal } from './reveal-store.ts'

/** The value, the line about it and the journal are one transaction: without the line no value. */
handle(revealPerson, {
  subject: async (tx, { personId, field, phoneId }) => {
    const person = await lockPerson(tx, personId)
    return person && { ...person, sealed: await findSealed(tx, person.row, field, phoneId) }
  },
  refuses: async (tx, { subject, actor, now }) => {
    if (!subject.sealed) return { code: 'nothing-to-reveal' }
    const used = await revealsUsed(tx, actor.id, dayOf(now))
    return used >= REVEALS_A_DAY ? { code: 'reveal-budget', facts: { limit: REVEALS_A_DAY } } : undefined
  },
  apply: async (tx, { input, subject, actor, now, house }) => {
    // Counting locks the day's row: two desks of one account cannot share the last permit.
    const used = await countReveal(tx, actor.id, dayOf(now))
    if (used > REVEALS_A_DAY) refuse('reveal-budget', { limit: REVEALS_A_DAY })
    const { field, reason, words, personId } = input
    const gridId = subject.gridId ?? null
    await writeReveal(tx, {
      id: newId(),
      personId,
      gridId,
      accountId: actor.id,
      field,
      reason,
      words,
      at: now,
    })
    const left = REVEALS_A_DAY - used
    return {
      secret: { value: openSealed(house.vault, subject.sealed!) },
      answer: { left },
      detail: { field, reason, left },
    }
  },
})

interface Sealed {
  readonly column: string
  readonly rowId: string
  readonly bytes: Uint8Array
}

async function findSealed(
  tx: Tx,
  row: PersonRecord,
  field: RevealField,
  phoneId: string | undefined,
): Promise<Sealed | undefined> {
  if (field === 'phone') {
    const phone = await findSealedPhone(tx, row.id, phoneId ?? null)
    return phone && { column: PHONE, rowId: phone.id, bytes: phone.sealed }
  }
  const text = field === 'note' ? row.note_sealed : row.document_sealed
  if (text === null) return undefined
  const column = field === 'note' ? NOTE : DOCUMENT
  return { column, rowId: row.id, bytes: Buffer.from(text.slice(2), 'hex') }
}

function openSealed(vault: Vault, { column, rowId, bytes }: Sealed): string {
  return vault.open(column, rowId, bytes)
}
