import { X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { hasKeyFile, readKeptKeys, readKeyFile, replaceKeyFile } from '../crypto/key-file.ts'
import { isPrivateName, newAuthority, newServerCertificate } from './certificates.ts'
import { isPrivateAddress, ownNames } from './addresses.ts'

const FILE = 'https.json'
/** Renewed when it is good for no longer than this (days). */
export const RENEW_DAYS = 30
const DAY_MS = 86_400_000

const certified = z.object({ key: z.string(), certificate: z.string() })
const kept = z.object({ authority: certified, server: certified, names: z.array(z.string()) })
export type KeptCertificates = z.infer<typeof kept>

/** What `linli https` has made; `undefined`: nothing, the workbench serves plain http. Refuses a file that others can read. */
export function findCertificates(keysFolder: string): KeptCertificates | undefined {
  if (!hasKeyFile(keysFolder, FILE)) return undefined
  return kept.parse(JSON.parse(readKeptKeys(keysFolder, FILE)))
}

/**
 * Makes the authority once, and a server certificate for this computer's addresses and the further names each time. Names outside
 * private networks are left to the operator's own proxy: the authority cannot vouch for them.
 */
export async function makeCertificates(
  keysFolder: string,
  further: readonly string[],
  now: Date,
): Promise<KeptCertificates> {
  const before = findCertificates(keysFolder)
  const asked = [...new Set([...(before?.names ?? []), ...further])]
  const names = [...new Set([...ownNames(), ...asked])]
  const authority = before?.authority ?? (await newAuthority(now))
  const made = { authority, server: await newServerCertificate(authority, names, now), names: asked }
  const text = JSON.stringify(made, null, 2)
  await (before ? replaceKeyFile(keysFolder, text, FILE) : readKeyFile(keysFolder, () => text, FILE))
  return findCertificates(keysFolder)!
}

/** What a start serves: renewed when its days are numbered or the computer has got another address. */
export async function certificatesInForce(
  keysFolder: string,
  now: Date,
): Promise<{ readonly kept: KeptCertificates; readonly renewed: boolean } | undefined> {
  const found = findCertificates(keysFolder)
  if (!found) return undefined
  if (staleness(found, now) === undefined) return { kept: found, renewed: false }
  return { kept: await makeCertificates(keysFolder, [], now), renewed: true }
}

/** Why the server certificate has to be made anew; `undefined`: it has not. */
export function staleness({ server }: KeptCertificates, now: Date): 'ends' | 'address' | undefined {
  if (daysLeft(server.certificate, now) <= RENEW_DAYS) return 'ends'
  const good = new X509Certificate(server.certificate)
  const isGood = (name: string) =>
    isPrivateAddress(name) || name === '127.0.0.1'
      ? good.checkIP(name) !== undefined
      : good.checkHost(name) !== undefined
  return ownNames().every(isGood) ? undefined : 'address'
}

export function daysLeft(certificate: string, now: Date): number {
  const until = Date.parse(new X509Certificate(certificate).validTo)
  return Math.floor((until - now.getTime()) / DAY_MS)
}

/** SHA-256 of a certificate as phones show it. */
export function fingerprint(certificate: string): string {
  return new X509Certificate(certificate).fingerprint256
}

/** May the office's authority vouch for it? */
export function isVouchable(name: string): boolean {
  return isPrivateAddress(name) || isPrivateName(name)
}
