import { z } from 'zod'

/** JSON Schema, as far as the inputs of deeds and questions use it. */
interface Shape {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly additionalProperties?: Shape | boolean
}

/** Draws from a seeded chance; `ids` are ids that exist somewhere in the office. */
export interface Draw {
  readonly chance: () => number
  readonly ids: readonly string[]
}

export function shapeOf(input: z.ZodType): Shape {
  return z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape
}

const pick = <T>({ chance }: Draw, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!

const TEXTS = [
  '三楼漏水',
  '',
  ' ',
  '\u0000',
  '王\u0000明',
  '\ud800',
  '𠮷田㛃䶮',
  "'; drop table registry.person; --",
  '%_\\%',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '\u202e倒写',
  '٣٤٥',
  '１３８００００１２３４',
  '13800001234',
  '3号楼2单元501',
  'a'.repeat(5_000),
  '长'.repeat(70_000),
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '2026-11-23T02:00:00Z',
  '+275760-09-13T00:00:00Z',
  '../../etc/passwd',
  'null',
  '{}',
  '*',
  '(a+)+$',
]
const NUMBERS = [0, -1, 1, 0.1, -0, 1e308, 2 ** 31, 2 ** 53, -(2 ** 63), 7, 50, 200, 201]
const STRANGE: readonly unknown[] = [
  null,
  true,
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{}}}'),
  Array.from({ length: 2_000 }, (_, n) => n),
  ...NUMBERS,
  ...TEXTS,
]

/** A value that mostly fits the shape and now and then does not fit at all. */
export function valueOf(shape: Shape, draw: Draw, depth = 0): unknown {
  if (draw.chance() < 0.025) return pick(draw, STRANGE)
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return pick(draw, shape.enum)
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return valueOf(pick(draw, choices), draw, depth)
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((part) => valueOf(part, draw, depth)))
  const type = typeof shape.type === 'string' ? shape.type : pick(draw, shape.type ?? ['string', 'object'])
  if (type === 'object') return objectOf(shape, draw, depth)
  if (type === 'array') {
    const count = draw.chance() < 0.05 ? 300 : Math.floor(draw.chance() * 4)
    return Array.from({ length: depth > 4 ? 0 : count }, () => valueOf(shape.items ?? {}, draw, depth + 1))
  }
  if (type === 'boolean') return draw.chance() < 0.5
  if (type === 'integer' || type === 'number') return numberOf(shape, draw)
  if (type === 'null') return null
  return textOf(shape, draw)
}

function objectOf(shape: Shape, draw: Draw, depth: number): unknown {
  const entries = Object.entries(shape.properties ?? {}).filter(([name]) =>
    (shape.required ?? []).includes(name) ? draw.chance() > 0.02 : draw.chance() < 0.6,
  )
  const built = Object.fromEntries(entries.map(([name, part]) => [name, valueOf(part, draw, depth + 1)]))
  if (typeof shape.additionalProperties === 'object')
    built[pick(draw, TEXTS).slice(0, 20)] = valueOf(shape.additionalProperties, draw, depth + 1)
  return draw.chance() < 0.03 ? { ...built, committeeId: pick(draw, draw.ids), admin: true } : built
}

function numberOf({ minimum = 0, maximum = 100 }: Shape, draw: Draw): number {
  if (draw.chance() < 0.2) return pick(draw, NUMBERS)
  return Math.floor(minimum + draw.chance() * (Math.min(maximum, minimum + 1_000) - minimum))
}

function textOf({ format, pattern, maxLength }: Shape, draw: Draw): string {
  const isId = format === 'uuid' || pattern?.includes('[0-9a-f]') || pattern?.includes('0-9a-fA-F')
  if (isId && draw.chance() < 0.9) return pick(draw, draw.ids)
  if (format === 'date' && draw.chance() < 0.8)
    return pick(draw, ['2026-11-23', '1988-04-17', '2027-02-28', '0001-01-01'])
  if (format === 'date-time' && draw.chance() < 0.8)
    return pick(draw, ['2026-11-23T02:00:00Z', '0001-01-01T00:00:00Z'])
  const text = pick(draw, TEXTS)
  return maxLength !== undefined && draw.chance() < 0.7 ? text.slice(0, maxLength) : text
}
