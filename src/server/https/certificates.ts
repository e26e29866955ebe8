import 'reflect-metadata'
import { isIP } from 'node:net'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

/** A certificate with its key, both as PEM. */
export interface Certified {
  readonly key: string
  readonly certificate: string
}

const DAY_MS = 86_400_000
const AUTHORITY_DAYS = 3650
/** Phones refuse server certificates that are valid for much longer than a year. */
const SERVER_DAYS = 397
const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

x509.cryptoProvider.set(webcrypto as Crypto)

/**
 * The office's own certificate authority. People install it on their own phones, so it can vouch for nothing but addresses of
 * private networks (RFC 1918) and names that exist only there: whoever steals its key cannot stand in for a bank.
 */
export async function newAuthority(now: Date): Promise<Certified> {
  const keys = await newKeys()
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: `CN=邻里 Linli ${now.toISOString().slice(0, 10)}`,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + AUTHORITY_DAYS * DAY_MS),
    signingAlgorithm: EC,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      new x509.Extension('2.5.29.30', true, privateNetworksOnly()),
    ],
  })
  return { key: await pemOf(keys.privateKey), certificate: certificate.toString('pem') }
}

/** What the workbench shows to browsers, for the given addresses and names. */
export async function newServerCertificate(
  authority: Certified,
  names: readonly string[],
  now: Date,
): Promise<Certified> {
  const keys = await newKeys()
  const issuer = new x509.X509Certificate(authority.certificate)
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject: 'CN=邻里 Linli',
    issuer: issuer.subject,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + SERVER_DAYS * DAY_MS),
    signingAlgorithm: EC,
    publicKey: keys.publicKey,
    signingKey: await readKey(authority.key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value }) as const),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return { key: await pemOf(keys.privateKey), certificate: certificate.toString('pem') }
}

/** Domain names that no public registry gives out. */
const PRIVATE_NAMES = ['localhost', 'local', 'lan', 'internal', 'home.arpa']
const PRIVATE_NETWORKS = [
  [10, 0, 0, 0, 255, 0, 0, 0],
  [172, 16, 0, 0, 255, 240, 0, 0],
  [192, 168, 0, 0, 255, 255, 0, 0],
  [127, 0, 0, 0, 255, 0, 0, 0],
]

export function isPrivateName(name: string): boolean {
  return PRIVATE_NAMES.some((end) => name === end || name.endsWith(`.${end}`))
}

/** NameConstraints (RFC 5280, 4.2.1.10) with permitted subtrees only, in DER. */
function privateNetworksOnly(): ArrayBuffer {
  const names = PRIVATE_NAMES.map((name) => der(0x30, der(0x82, [...Buffer.from(name, 'ascii')])))
  const networks = PRIVATE_NETWORKS.map((network) => der(0x30, der(0x87, network)))
  return Uint8Array.from(der(0x30, der(0xa0, [...names, ...networks].flat()))).buffer
}

/** One value with its tag and length. */
function der(tag: number, content: readonly number[]): number[] {
  const { length } = content
  return length < 128 ? [tag, length, ...content] : [tag, 0x81, length, ...content]
}

function newKeys(): Promise<CryptoKeyPair> {
  return webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']) as Promise<CryptoKeyPair>
}

async function pemOf(key: CryptoKey): Promise<string> {
  const bytes = await webcrypto.subtle.exportKey('pkcs8', key)
  return x509.PemConverter.encode(bytes, 'PRIVATE KEY')
}

function readKey(pem: string): Promise<CryptoKey> {
  const [bytes] = x509.PemConverter.decode(pem)
  return webcrypto.subtle.importKey('pkcs8', bytes!, EC, false, ['sign']) as Promise<CryptoKey>
}

function newSerial(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16))
  // A serial number is positive.
  bytes[0]! &= 0x7f
  return Buffer.from(bytes).toString('hex')
}
