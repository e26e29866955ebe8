import type { KindRow } from '../../domain/cases/case-queries.ts'
import { isOpen, type CaseState } from '../../domain/cases/case-states.ts'
import { eventOf } from '../../domain/cases/resident-stage.ts'
import type { SentRequest, SentUpdate } from '../../domain/connections/queries.ts'
import { zhCN } from '../../text/zh-CN/words.ts'

type Row = Readonly<Record<string, unknown>>

/** A kind of matter as a service of GeoReport v2. */
export function serviceRow({ code, path }: Pick<KindRow, 'code' | 'path'>): Row {
  return {
    service_code: code,
    service_name: path[2],
    description: path.join(' · '),
    metadata: true,
    type: 'realtime',
    keywords: path.slice(0, 2).join(','),
    group: path[0],
  }
}

/** What may be said besides; the same for every kind. */
export function serviceDefinition(code: string): Row {
  const attribute = (order: number, more: Row) => ({ variable: true, required: false, order, ...more })
  return {
    service_code: code,
    attributes: [
      attribute(1, {
        code: 'place',
        datatype: 'string',
        datatype_description: '如 3号楼2单元501',
        description: '楼栋、单元、房号',
        values: [],
      }),
      attribute(2, {
        code: 'confidential',
        datatype: 'singlevaluelist',
        datatype_description: '',
        description: '反映人要求保密吗',
        values: [
          { key: 'yes', name: '要保密' },
          { key: 'no', name: '不用' },
        ],
      }),
    ],
  }
}

const statusOf = (state: string) => (isOpen(state as CaseState) ? 'open' : 'closed')

export function requestRow(row: SentRequest, office: string): Row {
  const states: Readonly<Record<string, string>> = zhCN.cases.states
  return {
    service_request_id: row.number,
    status: statusOf(row.state),
    status_notes: states[row.state] ?? '',
    service_name: row.serviceName,
    service_code: row.serviceCode,
    description: row.description,
    agency_responsible: row.agency ?? office,
    service_notice: '',
    requested_datetime: row.requestedAt,
    updated_datetime: row.updatedAt,
    expected_datetime: isOpen(row.state as CaseState) ? row.dueAt : null,
    address: row.address,
    address_id: null,
    zipcode: null,
    lat: row.lat,
    long: row.long,
    media_url: row.mediaUrl,
  }
}

/** A step that concerns whoever asked; what only the office sees is no update. */
export function updateRow({ position, number, action, detail, state, at }: SentUpdate): readonly Row[] {
  const event = eventOf(action, detail)
  if (!event) return []
  const { events } = zhCN.resident
  return [
    {
      update_id: String(position),
      service_request_id: number,
      status: statusOf(state),
      updated_datetime: at,
      description: events[event].replaceAll(/\{\w+\}/g, ''),
      media_url: '',
    },
  ]
}
