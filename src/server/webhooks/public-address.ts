import { BlockList, isIP, isIPv4 } from 'node:net'

/** Not reachable from everywhere (IANA special-purpose registries), or somebody's metadata service. */
const NOT_PUBLIC: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // 169.254.169.254: metadata of most clouds.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Azure's own service for its machines.
  ['168.63.129.16', 32],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Of the global unicast addresses, those that carry another address inside or are for documentation. */
const NOT_PUBLIC_6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const listed = new BlockList()
for (const [net, bits] of NOT_PUBLIC) listed.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of NOT_PUBLIC_6) listed.addSubnet(net, bits, 'ipv6')

/** IPv6 that anybody can be reached by; mapped (::ffff:), translated (64:ff9b::), local and multicast ones lie outside. */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Does this address lie on the open internet? Whatever is not known to is refused. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !listed.check(address, 'ipv4')
  if (isIP(address) !== 6 || address.includes('%')) return false
  return global6.check(address, 'ipv6') && !listed.check(address, 'ipv6')
}
