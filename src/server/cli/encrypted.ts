import type { Server } from 'node:http'
import type { Config } from '../config.ts'
import { officeAddresses } from '../https/addresses.ts'
import { certificatesInForce, type KeptCertificates } from '../https/kept-certificates.ts'
import { phoneSetup } from '../https/phone-page.ts'
import { findPort } from './find-port.ts'
import { sayPhoneCode, setupUrl } from './https.ts'

const EVERYWHERE = new Set(['0.0.0.0', '::'])
const HERE = new Set(['127.0.0.1', 'localhost', '::1'])

/** The certificates of `linli https`, renewed if need be; `undefined`: plain http. */
export async function certificatesToServe({
  https,
  keysFolder,
}: Config): Promise<KeptCertificates | undefined> {
  const found = https ? await certificatesInForce(keysFolder, new Date()) : undefined
  if (found?.renewed)
    console.log('https 证书已换新, 手机不用再装 / the https certificate is renewed; phones need nothing')
  return found?.kept
}

/** How this computer is called from where it is reached: its address in the office's network when it listens everywhere. */
export function reachedAs(host: string): string {
  return EVERYWHERE.has(host) ? (officeAddresses()[0] ?? '127.0.0.1') : host
}

/** Opens the page that hands out the certificate, where other devices can reach it, and prints its code. */
export async function openPhoneSetup(
  { host, setupPort }: Config,
  { authority }: KeptCertificates,
  httpsPort: number,
): Promise<Server | undefined> {
  if (HERE.has(host)) {
    console.log('  手机现在进不来: 在 .env 文件里写 HOST=0.0.0.0, 再启动一次')
    console.log('  phones cannot come in: put HOST=0.0.0.0 into .env and start again\n')
    return undefined
  }
  const port = await findPort(host, setupPort)
  const page = phoneSetup({ authority: authority.certificate, httpsPort })
  await new Promise<void>((settle) => page.listen({ host, port }, settle))
  console.log('  手机第一次使用, 扫码装证书 / first use of a phone: scan this')
  sayPhoneCode(setupUrl(reachedAs(host), port))
  return page
}
