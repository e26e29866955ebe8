/**
 * Arrays in the binary form in which PostgreSQL takes them (array_recv), for `unnest`: many rows as one parameter a column.
 * Read by the database in a fifth of the time that the same rows take as JSON. `pg` sends a Buffer as it is.
 */
interface Form {
  readonly oid: number
  /** Bytes of a value. */
  size(value: unknown): number
  /** Where it ends. */
  put(array: Buffer, at: number, value: unknown): number
}

/**
 * `uuid` and `text`: strings; `bytea`: bytes, or `\x…` in hex; `int4`: whole numbers; `bool`; `timestamptz`: moments (ISO 8601). What is
 * missing is NULL.
 */
const forms = {
  uuid: { oid: 2950, size: () => 16, put: putId },
  text: {
    oid: 25,
    size: (text: string) => Buffer.byteLength(text),
    put: (array, at, text: string) => at + array.write(text, at),
  },
  bytea: {
    oid: 17,
    size: (bytes: Uint8Array | string) => (typeof bytes === 'string' ? (bytes.length - 2) / 2 : bytes.length),
    put: putBytes,
  },
  int4: { oid: 23, size: () => 4, put: (array, at, number: number) => array.writeInt32BE(number, at) },
  bool: { oid: 16, size: () => 1, put: (array, at, yes: boolean) => array.writeUInt8(yes ? 1 : 0, at) },
  timestamptz: { oid: 1184, size: () => 8, put: putMoment },
} satisfies Readonly<Record<string, Form>>
export type ArrayOf = keyof typeof forms

/** Dimensions, has NULLs, element type, length, lower bound: four bytes each. */
const HEAD = 20
const NULL = -1

export function binaryArray(of: ArrayOf, values: readonly unknown[]): Buffer {
  const form: Form = forms[of]
  let bytes = HEAD
  for (const value of values) bytes += 4 + (value === null || value === undefined ? 0 : form.size(value))
  const array = Buffer.allocUnsafe(bytes)
  array.writeInt32BE(1, 0)
  array.writeInt32BE(1, 4)
  array.writeInt32BE(form.oid, 8)
  array.writeInt32BE(values.length, 12)
  array.writeInt32BE(1, 16)
  let at = HEAD
  for (const value of values) {
    if (value === null || value === undefined) at = array.writeInt32BE(NULL, at)
    else {
      const from = at + 4
      at = form.put(array, from, value)
      array.writeInt32BE(at - from, from - 4)
    }
  }
  if (at !== bytes) throw new Error(`not a value of ${of}`)
  return array
}

/** Value of a hex digit by its character code; 16 and more: none. */
const DIGIT = Uint8Array.from({ length: 256 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 16)
  return Number.isNaN(value) ? 255 : value
})
/** Where the pairs of digits stand in `8-4-4-4-12`. */
const PAIRS = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34]

function putId(array: Buffer, at: number, id: string): number {
  if (id.length !== 36) throw new Error('not a value of uuid')
  let to = at
  for (const pair of PAIRS) {
    const high = DIGIT[id.charCodeAt(pair)] ?? 255
    const low = DIGIT[id.charCodeAt(pair + 1)] ?? 255
    if (high > 15 || low > 15) throw new Error('not a value of uuid')
    array[to++] = high * 16 + low
  }
  return to
}

function putBytes(array: Buffer, at: number, bytes: Uint8Array | string): number {
  if (typeof bytes === 'string') return at + array.write(bytes.slice(2), at, 'hex')
  array.set(bytes, at)
  return at + bytes.length
}

/** PostgreSQL counts microseconds from here. */
const EPOCH_MS = Date.UTC(2000, 0, 1)

function putMoment(array: Buffer, at: number, moment: string): number {
  const time = Date.parse(moment) - EPOCH_MS
  if (Number.isNaN(time)) throw new Error('not a value of timestamptz')
  // A Date knows milliseconds; three more digits are taken from the text.
  const micros = /\.\d{3}(\d{1,3})/.exec(moment)?.[1]?.padEnd(3, '0') ?? 0
  return array.writeBigInt64BE(BigInt(time) * 1000n + BigInt(micros), at)
}
