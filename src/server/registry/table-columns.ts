import type { ArrayOf } from '../database/binary-array.ts'

/** A column that many new rows bring: as what it travels, and as what it is read where that is another type. */
export interface ColumnForm {
  readonly sent: ArrayOf
  readonly read?: 'date' | 'numeric' | 'text[]' | 'boolean'
}
export type TableForm = Readonly<Record<string, ColumnForm>>

const uuid: ColumnForm = { sent: 'uuid' }
const text: ColumnForm = { sent: 'text' }
const bytes: ColumnForm = { sent: 'bytea' }
const number: ColumnForm = { sent: 'int4' }
const date: ColumnForm = { sent: 'text', read: 'date' }
const numeric: ColumnForm = { sent: 'text', read: 'numeric' }
const texts: ColumnForm = { sent: 'text', read: 'text[]' }
const yesOrNo: ColumnForm = { sent: 'text', read: 'boolean' }

/** The columns of rows that come many at a time; the others have their defaults. */
export const bulkForms = {
  compound: {
    id: uuid,
    name: text,
    aliases: texts,
    management: text,
    unattended: yesOrNo,
    address: text,
    sort_key: text,
  },
  building: {
    id: uuid,
    compound_id: uuid,
    grid_id: uuid,
    name: text,
    kind: text,
    built_year: number,
    stairs: number,
    floors: number,
  },
  dwelling: {
    id: uuid,
    compound_id: uuid,
    building_id: uuid,
    grid_id: uuid,
    kind: text,
    stair: text,
    floor: number,
    room: text,
    place: text,
    address_key: text,
    area_m2: numeric,
    deed: text,
    occupancy: text,
  },
  household: { id: uuid, dwelling_id: uuid, tenure: text, since: date },
  person: {
    id: uuid,
    grid_id: uuid,
    name: text,
    name_key: text,
    sort_key: text,
    initials: text,
    former_names: texts,
    sex: text,
    birth: text,
    nation: text,
    document_kind: text,
    document_sealed: bytes,
    document_index: bytes,
    document_tail: text,
    document_mask: text,
    document_doubts: texts,
    hukou_status: text,
    note_sealed: bytes,
    state: text,
    state_on: date,
  },
  person_phone: {
    id: uuid,
    person_id: uuid,
    phone_sealed: bytes,
    phone_index: bytes,
    phone_tail: text,
    phone_mask: text,
    rank: number,
  },
  residence: {
    id: uuid,
    person_id: uuid,
    household_id: uuid,
    dwelling_id: uuid,
    relation: text,
    relation_code: text,
    since: date,
    ended_on: date,
    end_reason: text,
  },
  person_flag: {
    id: uuid,
    person_id: uuid,
    flag: text,
    source: text,
    since: date,
    expires_on: date,
    purpose: text,
  },
} as const satisfies Record<string, TableForm>
export type BulkTable = keyof typeof bulkForms
