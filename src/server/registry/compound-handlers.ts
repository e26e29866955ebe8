import { compoundKey } from '../../domain/registry/address.ts'
import { removeCompound, writeCompound } from '../../domain/registry/compound.ts'
import { begins } from '../../domain/kit/subject.ts'
import { handle } from '../deed.ts'
import { addCompounds } from './bulk-store.ts'
import { listKnownCompounds } from './known-store.ts'
import { nameColumns } from './person-columns.ts'
import type { CompoundRow } from './place-rows.ts'
import { countInCompound, rewriteAddressKeys } from './place-store.ts'
import { lockRow, updateRow } from './row-store.ts'
import { saveChange } from './save-change.ts'

handle(writeCompound, {
  subject: async (tx, { compoundId }) => ({
    ...begins('compound', compoundId),
    row: await lockRow<CompoundRow>(tx, 'compound', compoundId),
  }),
  refuses: async (tx, { input }) => {
    const others = (await listKnownCompounds(tx)).filter(({ id }) => id !== input.compoundId)
    const taken = others.some(({ name }) => compoundKey(name) === compoundKey(input.name))
    return taken ? { code: 'name-taken' } : undefined
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const { compoundId, ...columns } = input
    const what = { action: writeCompound.name, subject, rows: { compound: [compoundId] } }
    return saveChange(tx, deed, what, async () => {
      if (!subject.row) return addCompounds(tx, [{ id: compoundId, ...columns }], now)
      const { sort_key } = nameColumns(input.name)
      await updateRow(tx, 'compound', compoundId, { ...columns, sort_key, removed_at: null })
      if (subject.row.name !== input.name) await rewriteAddressKeys(tx, compoundId)
    })
  },
})

handle(removeCompound, {
  subject: async (tx, { compoundId }) => {
    const row = await lockRow<CompoundRow>(tx, 'compound', compoundId)
    return row && !row.removed_at ? begins('compound', compoundId) : undefined
  },
  refuses: async (tx, { input }) => {
    const homes = await countInCompound(tx, input.compoundId)
    return homes > 0 ? { code: 'place-not-empty', facts: { homes } } : undefined
  },
  apply: (tx, deed) => {
    const { input, subject, now } = deed
    const what = { action: removeCompound.name, subject, rows: { compound: [input.compoundId] } }
    return saveChange(tx, deed, what, async () => {
      await updateRow(tx, 'compound', input.compoundId, { removed_at: now })
    })
  },
})
