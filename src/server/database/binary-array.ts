/**
 * Arrays in the binary form in which PostgreSQL takes them (array_recv), for `unnest`: many rows as one parameter a column.
 * Read by the database in a fifth of the time that the same rows take as JSON. `pg` sends a Buffer as it is.
 */
const OID = { uuid: 2950, text: 25, bytea: 17, int4: 23 } as const
export type ArrayOf = keyof typeof OID

/** Dimensions, has NULLs, element type, length, lower bound: four bytes each. */
const HEAD = 20
const NULL = -1

/** `uuid` and `text`: strings; `bytea`: `\x…` in hex; `int4`: whole numbers. What is missing is NULL. */
export function binaryArray(of: ArrayOf, values: readonly unknown[]): Buffer {
  let size = HEAD
  for (const value of values) size += 4 + bytesOf(of, value)
  const array = Buffer.allocUnsafe(size)
  array.writeInt32BE(1, 0)
  array.writeInt32BE(1, 4)
  array.writeInt32BE(OID[of], 8)
  array.writeInt32BE(values.length, 12)
  array.writeInt32BE(1, 16)
  let at = HEAD
  for (const value of values) at = put(array, at, of, value)
  return array
}

function bytesOf(of: ArrayOf, value: unknown): number {
  if (value === null || value === undefined) return 0
  if (of === 'uuid') return 16
  if (of === 'int4') return 4
  const text = value as string
  return of === 'text' ? Buffer.byteLength(text) : (text.length - 2) / 2
}

function put(array: Buffer, at: number, of: ArrayOf, value: unknown): number {
  if (value === null || value === undefined) return array.writeInt32BE(NULL, at)
  const from = at + 4
  const bytes = write(array, from, of, value)
  if (bytes !== bytesOf(of, value)) throw new Error(`not a value of ${of}`)
  array.writeInt32BE(bytes, at)
  return from + bytes
}

function write(array: Buffer, at: number, of: ArrayOf, value: unknown): number {
  if (of === 'int4') return array.writeInt32BE(value as number, at) - at
  const text = value as string
  if (of === 'text') return array.write(text, at)
  if (of === 'bytea') return array.write(text.slice(2), at, 'hex')
  return array.write(text.replaceAll('-', ''), at, 'hex')
}
