import type { FastifyReply } from 'fastify'
import { XMLBuilder } from 'fast-xml-parser'

export const open311Formats = ['json', 'xml'] as const
export type Open311Format = (typeof open311Formats)[number]

/** A list as GeoReport v2 says it: in JSON an array, in XML a root with one element for each. */
export interface Open311List {
  readonly root: string
  readonly element: string
  readonly rows: readonly object[]
}

const builder = new XMLBuilder({ format: true, suppressEmptyNode: false })

export function sendList(reply: FastifyReply, format: Open311Format, list: Open311List, code = 200) {
  return send(reply, format, code, list.rows, {
    [list.root]: list.rows.length > 0 ? { [list.element]: list.rows.map(xmlRow) } : '',
  })
}

/** A definition is one thing and not a list. */
export function sendOne(reply: FastifyReply, format: Open311Format, root: string, row: object) {
  return send(reply, format, 200, row, { [root]: xmlRow(row) })
}

/** What is wrong, as the standard says it: a code, and words that name the field. */
export function sendError(reply: FastifyReply, format: Open311Format, code: number, description: string) {
  const rows = [{ code, description }]
  return sendList(reply, format, { root: 'errors', element: 'error', rows }, code)
}

function send(reply: FastifyReply, format: Open311Format, code: number, json: unknown, xml: object) {
  void reply.code(code).header('cache-control', 'no-store')
  if (format === 'json') return reply.type('application/json; charset=utf-8').send(JSON.stringify(json))
  const text = `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(xml)}`
  return reply.type('text/xml; charset=utf-8').send(text)
}

/** Nothing known is an empty element; a list inside is `<values><value>…`. */
function xmlRow(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (value === null || value === undefined) return [key, '']
      if (!Array.isArray(value)) return [key, clean(value)]
      const element = key.replace(/s$/, '')
      return [
        key,
        value.length > 0
          ? { [element]: value.map((one) => (typeof one === 'string' ? clean(one) : xmlRow(one))) }
          : '',
      ]
    }),
  )
}

/** Control characters, but tab and the ends of lines, cannot stand in XML 1.0 at all. */
function clean(value: unknown): unknown {
  if (typeof value !== 'string') return value
  return Array.from(value)
    .filter((character) => character >= ' ' || '\t\n\r'.includes(character))
    .join('')
}
