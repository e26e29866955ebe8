import type { KindRow } from '../../domain/cases/case-queries.ts'
import { isOpen, type CaseState } from '../../domain/cases/case-states.ts'
import { eventOf } from '../../domain/cases/resident-stage.ts'
import type { SentRequest, SentUpdate } from '../../domain/connections/queries.ts'
import { zhCN } from '../../text/zh-CN/words.ts'

/** Service discovery. */
export interface Open311Discovery {
  readonly changeset: string
  readonly contact: string
  readonly key_service: string
  readonly endpoints: readonly {
    readonly specification: string
    readonly url: string
    readonly changeset: string
    readonly type: 'production'
    readonly formats: readonly string[]
  }[]
}

/** GeoReport v2, `GET services`. */
export interface Open311Service {
  readonly service_code: string
  readonly service_name: string
  readonly description: string
  readonly metadata: boolean
  readonly type: 'realtime'
  readonly keywords: string
  readonly group: string
}

/** GeoReport v2, `GET services/<code>`. */
export interface Open311ServiceDefinition {
  readonly service_code: string
  readonly attributes: readonly {
    readonly variable: boolean
    readonly required: boolean
    readonly order: number
    readonly code: string
    readonly datatype: string
    readonly datatype_description: string
    readonly description: string
    readonly values: readonly { readonly key: string; readonly name: string }[]
  }[]
}

/** GeoReport v2, `GET requests`. */
export interface Open311Request {
  readonly service_request_id: string
  readonly status: 'open' | 'closed'
  readonly status_notes: string
  readonly service_name: string
  readonly service_code: string
  readonly description: string
  readonly agency_responsible: string
  readonly service_notice: string
  readonly requested_datetime: string
  readonly updated_datetime: string
  readonly expected_datetime: string | null
  readonly address: string
  readonly address_id: null
  readonly zipcode: null
  readonly lat: number | null
  readonly long: number | null
  readonly media_url: string
}

/** The extension `GET servicerequestupdates`. */
export interface Open311Update {
  readonly update_id: string
  readonly service_request_id: string
  readonly status: 'open' | 'closed'
  readonly updated_datetime: string
  readonly description: string
  readonly media_url: string
}

/** A kind of matter as a service of GeoReport v2. */
export function serviceRow({ code, path }: Pick<KindRow, 'code' | 'path'>): Open311Service {
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
export function serviceDefinition(code: string): Open311ServiceDefinition {
  const attribute = <M extends object>(order: number, more: M) => ({
    variable: true,
    required: false,
    order,
    ...more,
  })
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

export function requestRow(row: SentRequest, office: string): Open311Request {
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
export function updateRow({
  position,
  number,
  action,
  detail,
  state,
  at,
}: SentUpdate): readonly Open311Update[] {
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
