/* oxlint-disable promise/no-callback-in-promise -- net wants its answer by a callback */
import { lookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'

/** All addresses of a name; throws like `dns.lookup`. */
export type Resolve = (host: string) => Promise<readonly string[]>

/** As this computer resolves names, hosts file included: what is asked is what is connected to. */
export const resolveHere: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address)

/** The name leads (also) to an address that it must not. */
export class InnerAddress extends Error {}

/**
 * A look-up for one connection: the name is resolved once, every address that comes is looked at, and the connection is made to
 * these very addresses. A name that answers otherwise the next time (DNS rebinding) gains nothing, and a name of which one
 * address is bad is refused as a whole.
 */
export function checkedLookup(resolve: Resolve, isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, done) => {
    resolve(host).then(
      (found) => {
        if (found.length === 0 || !found.every(isAllowed)) return done(new InnerAddress(host), '', 0)
        const addresses = found.map((address) => ({ address, family: isIP(address) }))
        if (options.all) return done(null, addresses)
        return done(null, addresses[0]!.address, addresses[0]!.family)
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    )
  }
}
