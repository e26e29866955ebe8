/**
 * Text files as their office saved them: UTF-8 when it is UTF-8 throughout, UTF-16 when a mark says so, else GB18030, of
 * which GBK and GB2312 are parts.
 */
export function decodeText(bytes: Uint8Array): {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16' | 'gb18030'
} {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' }
  }
}
