import { newId } from '../../domain/kit/ids.ts'
import {
  listName,
  writeMediationList,
  type ListEntry,
  type MediationList,
  type MediationListName,
} from '../../domain/mediation/lists.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import type { DeedField, DeedForm } from '../../ui/kit/deed-form.ts'

/** The names that ship, by list. */
export function shippedNames(words: Catalogue, list: MediationListName): Readonly<Record<string, string>> {
  const { disputeTypes, methods, retentions } = words.mediation
  return { disputeType: disputeTypes, method: methods, retention: retentions }[list]
}

export function nameOf(words: Catalogue, list: MediationListName, entry: ListEntry): string {
  return listName({ edition: 0, entries: [entry] }, shippedNames(words, list), entry.code)
}

/** Adds an entry, or gives one another name; sent is the whole list, as the new edition. */
export function entryForm(
  words: Catalogue,
  list: MediationListName,
  kept: MediationList,
  row?: ListEntry,
): DeedForm {
  const say = words.desk.mediationLists
  const name: DeedField = {
    kind: 'line',
    key: 'name',
    label: say.name,
    initial: row ? nameOf(words, list, row) : '',
  }
  const years: DeedField = {
    kind: 'number',
    key: 'years',
    label: say.yearsOrEver,
    optional: true,
    most: 200,
    ...(row?.years ? { initial: row.years } : {}),
  }
  return {
    action: writeMediationList,
    title: row ? say.edit : say.add,
    hint: row ? say.editHint : say.addHint,
    rest: () => ({ list }),
    fields: list === 'retention' ? [name, years] : [name],
    shape: ({ name: typed, years: term }) => {
      const text = typeof typed === 'string' ? typed.trim() : ''
      // The name that ships stays unwritten, so that each language keeps its own.
      const own = row && text === shippedNames(words, list)[row.code] ? '' : text
      const entry: ListEntry = {
        code: row?.code ?? `own-${newId().slice(-12)}`,
        name: own,
        years: typeof term === 'number' ? term : null,
        retired: row?.retired ?? false,
      }
      return { entries: row ? withEntry(kept, entry) : [...kept.entries, entry] }
    },
  }
}

/** Offers an entry no more, or again. */
export function retireForm(
  words: Catalogue,
  list: MediationListName,
  kept: MediationList,
  row: ListEntry,
): DeedForm {
  const say = words.desk.mediationLists
  return {
    action: writeMediationList,
    title: row.retired ? say.offerAgain : say.retire,
    hint: `${nameOf(words, list, row)}: ${row.retired ? say.offerHint : say.retireHint}`,
    rest: () => ({ list, entries: withEntry(kept, { ...row, retired: !row.retired }) }),
    fields: [],
  }
}

function withEntry(kept: MediationList, entry: ListEntry): readonly ListEntry[] {
  return kept.entries.map((one) => (one.code === entry.code ? entry : one))
}
