import { renderUnicodeCompact } from 'uqr'
import { readConfig } from '../config.ts'
import { officeAddresses } from '../https/addresses.ts'
import { daysLeft, fingerprint, isVouchable, makeCertificates } from '../https/kept-certificates.ts'
import { OperatorMistake, type Command } from './command.ts'

/** `linli https [name …]`: the office's own certificate authority and a certificate for this computer, and the way for the phones. */
export const httpsCommand: Command = {
  name: 'https',
  usage: 'https [NAME …]',
  help: [
    '让手机可以离线: 为办公室网络制作证书, 打印手机扫的二维码; 网络地址变了再运行一次',
    'Makes certificates for the office network, without which phones cannot work offline; prints the QR code for them',
  ],
  async run(args) {
    const foreign = args.filter((name) => !isVouchable(name))
    if (foreign.length > 0) {
      throw new OperatorMistake(
        [
          `只能用内网地址或 .local、.lan、.internal 结尾的名字: ${foreign.join(', ')}。公网域名请在反向代理上用公开的证书。`,
          'Only private addresses and names that end in .local, .lan or .internal; for a public name let a reverse proxy hold a public certificate.',
        ].join('\n'),
      )
    }
    const config = readConfig()
    const { authority, server } = await makeCertificates(config.keysFolder, args, new Date())
    const [address = '127.0.0.1'] = officeAddresses()
    console.log(
      '证书做好了, 存在密钥文件夹的 https.json 里 / the certificates are in https.json of the keys folder',
    )
    console.log(
      `  有效 ${daysLeft(server.certificate, new Date())} 天, 快到期时启动会自动换新 / days; renewed at a start`,
    )
    console.log(`  指纹 / fingerprint (SHA-256)\n  ${fingerprint(authority.certificate)}\n`)
    console.log('接下来 / next')
    console.log('  1. 启动时写 HOST=0.0.0.0, 让同一网络的手机进得来 / start with HOST=0.0.0.0')
    console.log(
      '  2. 手机连上同一个 Wi-Fi, 扫下面的码, 照页面上的步骤装证书 / scan this with each phone, in the same network',
    )
    sayPhoneCode(setupUrl(address, config.setupPort))
    return 0
  },
}

export function setupUrl(address: string, port: number): string {
  return `http://${address}:${port}/`
}

export function sayPhoneCode(url: string): void {
  console.log(`\n${renderUnicodeCompact(url, { border: 1 })}\n  ${url}\n`)
}
