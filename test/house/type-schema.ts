import { SymbolFlags, TypeFlags, type Checker, type Symbol, type Type } from 'typescript/unstable/sync'
import type { Json } from '../../src/server/http/openapi-answers.ts'

/**
 * JSON Schema of types as they look when they have been sent as JSON. Interfaces and aliases without parameters keep their
 * names; whatever is not known (`unknown`) is `{}`. What is left out where it is `undefined` is not required.
 */
export function schemaWriter(checker: Checker) {
  const named = new Map<string, Json>()
  const nameOfType = new Map<number, string>()
  const kept = new Map<number, Json>()

  /** Of one type, or of any of several. */
  function schemaOf(...types: readonly Type[]): Json {
    const parts = flat(types).filter(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.Void)))
    if (parts.some(({ flags }) => flags & TypeFlags.AnyOrUnknown)) return {}
    return union(parts)
  }

  function union(parts: readonly Type[]): Json {
    const literals = parts.filter((part) => part.isLiteralType())
    const values = [...new Set(literals.map(({ value }) => value))]
    const schemas = [
      ...(isBoth(values)
        ? [{ type: 'boolean' }, ...choice(values.filter((one) => typeof one !== 'boolean'))]
        : choice(values)),
      ...parts.filter((part) => !literals.includes(part as never)).map(single),
    ]
    const texts = new Set<string>()
    const distinct = schemas.filter((one) => {
      const text = JSON.stringify(one)
      return texts.has(text) ? false : texts.add(text)
    })
    if (distinct.length === 1) return distinct[0]!
    if (distinct.length === 0) return { type: 'null' }
    return { anyOf: [...distinct].sort(byText) }
  }

  function single(type: Type): Json {
    const { flags } = type
    if (flags & TypeFlags.Null) return { type: 'null' }
    if (flags & (TypeFlags.String | TypeFlags.TemplateLiteral | TypeFlags.StringMapping))
      return { type: 'string' }
    if (flags & TypeFlags.Number) return { type: 'number' }
    if (flags & TypeFlags.Boolean) return { type: 'boolean' }
    if (flags & (TypeFlags.Object | TypeFlags.Intersection)) return reference(type)
    throw new Error(`no JSON is made of ${checker.typeToString(type)}`)
  }

  /** A form with a name is written once. */
  function reference(type: Type): Json {
    const name = nameOf(type)
    if (!name) return keep(type)
    const known = nameOfType.get(type.id)
    if (known) return { $ref: `#/components/schemas/${known}` }
    let own = name
    for (let n = 2; named.has(own); n += 1) own = `${name}${n}`
    nameOfType.set(type.id, own)
    named.set(own, {})
    named.set(own, structure(type))
    return { $ref: `#/components/schemas/${own}` }
  }

  function keep(type: Type): Json {
    const schema = kept.get(type.id) ?? structure(type)
    kept.set(type.id, schema)
    return schema
  }

  function structure(type: Type): Json {
    if (type.isTypeReference() && checker.isTupleType(type)) return tuple(checker.getTypeArguments(type))
    if (type.isTypeReference() && checker.isArrayLikeType(type))
      return { type: 'array', items: schemaOf(...checker.getTypeArguments(type)) }
    const rest = checker.getIndexInfosOfType(type)
    const properties = checker.getPropertiesOfType(type).map((symbol) => property(symbol))
    const required = properties.filter((one) => one.isAlways).map(({ name }) => name)
    return {
      type: 'object',
      ...(required.length > 0 ? { required } : {}),
      ...(properties.length > 0
        ? { properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])) }
        : {}),
      ...(rest.length > 0
        ? { additionalProperties: schemaOf(...rest.map(({ valueType }) => valueType)) }
        : {}),
    }
  }

  function tuple(parts: readonly Type[]): Json {
    return {
      type: 'array',
      prefixItems: parts.map((part) => schemaOf(part)),
      minItems: parts.length,
      maxItems: parts.length,
    }
  }

  function property(symbol: Symbol) {
    const type = checker.getTypeOfSymbol(symbol)
    if (!type) throw new Error(`no type of ${symbol.name}`)
    const isAlways =
      !(symbol.flags & SymbolFlags.Optional) &&
      flat([type]).every(({ flags }) => !(flags & (TypeFlags.Undefined | TypeFlags.AnyOrUnknown)))
    const words = symbol.getDocumentationComment(checker).trim()
    const schema = schemaOf(type)
    return { name: symbol.name, isAlways, schema: words ? { ...schema, description: words } : schema }
  }

  return { schemaOf, named: (): Record<string, Json> => Object.fromEntries(named) }
}

function flat(types: readonly Type[]): readonly Type[] {
  return types.flatMap((type) => (type.isUnionType() ? flat(type.getTypes()) : [type]))
}

function isBoth(values: readonly unknown[]): boolean {
  return values.includes(true) && values.includes(false)
}

/** The compiler's own order is that of its work, and not always the same. */
function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

function choice(values: readonly unknown[]): readonly Json[] {
  if (values.length === 0) return []
  return [values.length === 1 ? { const: values[0] } : { enum: [...values].sort(byText) }]
}

/** `undefined` for forms that are written in place, and for what belongs to the language (an array, a record). */
function nameOf(type: Type): string | undefined {
  if (type.getAliasTypeArguments().length > 0) return undefined
  const symbol = type.getAliasSymbol() ?? (type.isClassOrInterface() ? type.getSymbol() : undefined)
  if (!symbol || symbol.name.startsWith('__')) return undefined
  return symbol.declarations.some(({ path }) => path.includes('/src/')) ? symbol.name : undefined
}
