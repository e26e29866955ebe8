/** A piece of SQL with its parameters; pieces nest, and become `$1, $2 …` only when the statement is sent. */
export class Sql {
  readonly strings: readonly string[]
  readonly parts: readonly unknown[]
  constructor(strings: readonly string[], parts: readonly unknown[]) {
    this.strings = strings
    this.parts = parts
  }
}

/** `` sql`select … where id = ${id}` ``: values become parameters, nested `sql` pieces are spliced in. */
export function sql(strings: TemplateStringsArray, ...parts: unknown[]): Sql {
  return new Sql(strings, parts)
}

export const nothing = new Sql([''], [])

/** Joins pieces: `join(filters, ' and ')`. */
export function join(pieces: readonly Sql[], separator: string): Sql {
  if (pieces.length === 0) return nothing
  const strings = ['', ...pieces.slice(1).map(() => separator), '']
  return new Sql(strings, pieces)
}

export interface Statement {
  readonly text: string
  readonly values: unknown[]
}

export function statement(piece: Sql): Statement {
  const values: unknown[] = []
  const text = write(piece, values)
  return { text, values }
}

function write(piece: Sql, values: unknown[]): string {
  let text = piece.strings[0] ?? ''
  for (const [index, part] of piece.parts.entries()) {
    if (part instanceof Sql) text += write(part, values)
    else text += `$${values.push(part)}`
    text += piece.strings[index + 1] ?? ''
  }
  return text
}
