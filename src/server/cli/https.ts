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
    const [address] = officeAddresses()
    console.log(
      '证书做好了, 存在密钥文件夹的 https.json 里 / the certificates are in https.json of the keys folder',
    )
    console.log(
      `  有效 ${daysLeft(server.certificate, new Date())} 天, 快到期时启动会自动换新 / days; renewed at a start`,
    )
    console.log(`  指纹 / fingerprint (SHA-256)\n  ${fingerprint(authority.certificate)}\n`)
    console.log('接下来 / next')
    if (address === undefined) {
      console.log(
        '  没有找到办公室网络的地址: 先连上 Wi-Fi 或网线, 再运行一次 linli https\n  no address in an office network: connect first, then run this again',
      )
      return 0
    }
    console.log('  1. 在 .env 文件里写一行 HOST=0.0.0.0 (同一网络的手机才进得来), 再启动邻里')
    console.log('     put HOST=0.0.0.0 into .env, which lets phones in the same network in, and start')
    console.log('  2. 电脑的防火墙问起来, 选允许 (专用网络) / let it through the firewall, private networks')
    console.log('  3. 启动好以后, 手机连同一个 Wi-Fi, 用相机扫这个码 (启动时也会再出现), 照页面上的步骤做')
    console.log('     then scan this with each phone in the same network; it is shown again at each start')
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
