import { z } from 'zod'

type Json = Readonly<Record<string, unknown>>

/** Base64 of a picture: long enough to be one. */
const PICTURE = `iVBORw0KGgo${'A'.repeat(120)}`

/** Tried in order until one is of a field's form: what a field is asks for more than its JSON Schema can say (a day that exists). */
const EXAMPLES: readonly unknown[] = [
  '三号楼二单元的楼道灯不亮',
  '501',
  '0198a3c0-7f2e-7000-8000-0000000000a1',
  '2026-11-23',
  '2026-11-23T06:30:00Z',
  '2026-11',
  '14:30',
  'https://platform.example.cn/events',
  'other',
  'before-48',
  '3301020000010000000000000000000000000000000000000000000000000000',
  '110101199003070038',
  '1',
  'a',
  PICTURE,
  1,
  5,
  10,
  60,
  true,
  false,
]

/** What the smallest input lacks where its parts depend on each other in a way that no schema says. */
const MORE: Readonly<Record<string, Json>> = {
  'dwelling.write': { room: '501' },
  'person.merge': { otherId: '0198a3c0-7f2e-7000-8000-0000000000a2' },
  'household.join': { otherId: '0198a3c0-7f2e-7000-8000-0000000000a2' },
  'import.answer': { answers: { home: 'first' } },
  'calendar.write': {
    weekdays: [1, 2, 3, 4, 5],
    blocks: [
      { from: '09:00', to: '12:00' },
      { from: '14:30', to: '18:00' },
    ],
  },
  'rateFormula.write': { weights: { response: 0.1, solved: 0.5, satisfied: 0.4 } },
  'theme.collect': { kindCode: 'other' },
  'registry.houseFront': { buildingId: '0198a3c0-7f2e-7000-8000-0000000000a1' },
  'case.callerFinds': { name: '王建' },
}

/** The schema that the door checks by, each leaf with an example, and a whole input where one is found that the door takes. */
export function shapeOf(
  name: string,
  input: z.ZodType,
): { readonly schema: Json; readonly example?: unknown } {
  const { $schema: _, ...schema } = z.toJSONSchema(input, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (!['string', 'number', 'integer', 'boolean'].includes(String(jsonSchema.type))) return
      if (jsonSchema.enum || jsonSchema.const !== undefined) return
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- zod hands out its core class; every schema here is a classic one
      const field = zodSchema as unknown as z.ZodType
      const isOfType = (one: unknown) =>
        typeof one === (jsonSchema.type === 'integer' ? 'number' : jsonSchema.type)
      const found = EXAMPLES.find((one) => isOfType(one) && field.safeParse(one).success)
      if (found !== undefined) jsonSchema.examples = [found]
      // No thirtieth of February: then it is a day, and not a text in which a day may stand.
      if (found === '2026-11-23' && !field.safeParse('2026-02-30').success) jsonSchema.format = 'date'
    },
  })
  const smallest = exampleOf(schema, schema)
  const example = MORE[name] ? { ...asJson(smallest), ...MORE[name] } : smallest
  return input.safeParse(example).success ? { schema, example } : { schema }
}

/** As little as can be sent: what may be left out is left out. */
function exampleOf(schema: Json, whole: Json): unknown {
  const { examples, enum: choices, const: only, anyOf, oneOf, allOf, type, $ref } = schema
  if (Array.isArray(examples)) return examples[0]
  if (only !== undefined) return only
  if (Array.isArray(choices)) return choices[0]
  if (typeof $ref === 'string') return exampleOf(part(whole, $ref), whole)
  const ways = anyOf ?? oneOf
  if (Array.isArray(ways))
    return exampleOf(asJson(ways.find((way) => asJson(way)['type'] !== 'null') ?? ways[0]), whole)
  if (Array.isArray(allOf)) return Object.assign({}, ...allOf.map((one) => exampleOf(asJson(one), whole)))
  if (type === 'array') return arrayExample(schema, whole)
  if (type !== 'object') return null
  const properties = asJson(schema['properties'] ?? {})
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : []
  return Object.fromEntries(required.map((name) => [name, exampleOf(asJson(properties[name] ?? {}), whole)]))
}

function arrayExample(schema: Json, whole: Json): readonly unknown[] {
  const { prefixItems, items, minItems } = schema
  if (Array.isArray(prefixItems)) return prefixItems.map((one) => exampleOf(asJson(one), whole))
  const least = typeof minItems === 'number' ? minItems : 0
  return Array.from({ length: least }, () => exampleOf(asJson(items ?? {}), whole))
}

/** `#/$defs/x` of the same schema. */
function part(whole: Json, ref: string): Json {
  return ref
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .reduce<Json>((at, name) => asJson(at[name] ?? {}), whole)
}

function asJson(value: unknown): Json {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a schema is an object of keywords
  return (typeof value === 'object' && value !== null ? value : {}) as Json
}
