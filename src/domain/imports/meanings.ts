/** What a sheet can be. Only rosters and buildings are imported; the others are recognised and kept for their modules. */
export const sheetKinds = [
  'roster',
  'buildings',
  'vaccination',
  'locks',
  'volunteers',
  'return-form',
  'hotline-export',
  'empty',
  'unknown',
] as const
export type SheetKind = (typeof sheetKinds)[number]

/** What a column can mean. `other` is understood to carry nothing for the registry. */
export const meanings = [
  'serial',
  'grid',
  'compound',
  'building',
  'stair',
  'floor',
  'room',
  'address',
  'head',
  'relation',
  'name',
  'sex',
  'nation',
  'id-number',
  'phone',
  'birth',
  'age',
  'residence',
  'political',
  'education',
  'flags',
  'flag-mark',
  'remark',
  'members',
  'area',
  'other',
] as const
export type Meaning = (typeof meanings)[number]
