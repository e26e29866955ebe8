import { hostname, networkInterfaces } from 'node:os'

/** The addresses under which other computers and phones of the office's network reach this one (IPv4). */
export function officeAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && isPrivateAddress(address))
    .map(({ address }) => address)
}

/** RFC 1918. */
export function isPrivateAddress(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)
}

/** Everything a certificate of this computer should be good for. */
export function ownNames(addresses = officeAddresses(), host = hostname()): readonly string[] {
  const name = host.toLowerCase().replace(/\..*$/, '')
  const local = /^[a-z0-9-]+$/.test(name) ? [`${name}.local`] : []
  return ['localhost', '127.0.0.1', ...addresses, ...local]
}
