/**
 * The network that an address stands for when tries are counted: an IPv4 address itself, and the first 64 bits of an IPv6
 * one, since a single home has all 2^64 addresses below them (RFC 6177).
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)
  if (mapped) return mapped[1]!
  if (!plain.includes(':')) return plain
  const [front = '', back] = plain.split('::')
  const left = front === '' ? [] : front.split(':')
  const right = back ? back.split(':') : []
  const zeros = back === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right].slice(0, 4)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
