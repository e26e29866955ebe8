/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8, as 64 small hex digits. Pure, so that a draw and a seal come out the same on the server,
 * on any screen, and with any tool that people have at home.
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text))
  const view = new DataView(bytes.buffer)
  let state = START
  for (let at = 0; at < bytes.length; at += 64) state = compress(state, view, at)
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

const START: Uint32Array = firstDigits(8, 1 / 2)
const ROUND: Uint32Array = firstDigits(64, 1 / 3)

/** The first 32 bits behind the point of the square or cube roots of the first primes: where the constants come from. */
function firstDigits(count: number, power: number): Uint32Array {
  const found: number[] = []
  for (let n = 2; found.length < count; n += 1) {
    let prime = true
    for (let d = 2; d * d <= n; d += 1) if (n % d === 0) prime = false
    if (prime) found.push(n)
  }
  return Uint32Array.from(found, (prime) => (prime ** power % 1) * 2 ** 32)
}

function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array((((message.length + 8) >> 6) + 1) * 64)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(bytes.length - 4, (message.length * 8) >>> 0)
  return bytes
}

function compress(state: Uint32Array, view: DataView, at: number): Uint32Array {
  const words = new Uint32Array(64)
  for (let n = 0; n < 16; n += 1) words[n] = view.getUint32(at + n * 4)
  for (let n = 16; n < 64; n += 1) {
    const near = words[n - 2]!
    const far = words[n - 15]!
    const one = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    const two = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    words[n] = words[n - 16]! + two + words[n - 7]! + one
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let n = 0; n < 64; n += 1) {
    const choice = (e & f) ^ (~e & g)
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + ROUND[n]! + words[n]!) >>> 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) >>> 0
    h = g
    g = f
    f = e
    e = (d + first) >>> 0
    d = c
    c = b
    b = a
    a = (first + second) >>> 0
  }
  const sums = [a, b, c, d, e, f, g, h]
  return Uint32Array.from(sums, (sum, n) => state[n]! + sum)
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
