/** GB18030 bytes, by turning the decoder around: only for tests. Two-byte characters from a table, rare ones in four bytes. */
let table: Map<string, readonly number[]> | undefined

export function encodeGbk(text: string): Uint8Array {
  table ??= twoByteTable()
  const bytes: number[] = []
  for (const mark of text) {
    const code = mark.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(table.get(mark) ?? fourBytes(code)))
  }
  return Uint8Array.from(bytes)
}

function twoByteTable(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const map = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const mark = decoder.decode(Uint8Array.of(lead, trail))
      if (mark !== '\ufffd' && Array.from(mark).length === 1 && !map.has(mark)) map.set(mark, [lead, trail])
    }
  }
  return map
}

/** Beyond the BMP the four bytes count on from 0x90308130; inside it they are searched. */
function fourBytes(code: number): readonly number[] {
  if (code >= 0x10000) return linear(code - 0x10000 + 189_000)
  const decoder = new TextDecoder('gb18030')
  for (let at = 0; at < 39_420; at++) {
    const bytes = linear(at)
    if (decoder.decode(Uint8Array.from(bytes)).codePointAt(0) === code) return bytes
  }
  throw new Error(`no GB18030 bytes for U+${code.toString(16)}`)
}

function linear(at: number): readonly number[] {
  return [
    0x81 + Math.floor(at / 12_600),
    0x30 + (Math.floor(at / 1260) % 10),
    0x81 + (Math.floor(at / 10) % 126),
    0x30 + (at % 10),
  ]
}
