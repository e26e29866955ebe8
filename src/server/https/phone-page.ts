import { createServer, type Server } from 'node:http'
import { X509Certificate } from 'node:crypto'
import { fingerprint } from './kept-certificates.ts'

const CERTIFICATE = '/linli-ca.crt'

/** Where the page stands and what it leads to. */
interface Options {
  /** PEM. */
  readonly authority: string
  /** Port of the workbench itself, over https. */
  readonly httpsPort: number
}

/**
 * The only page over plain http once there is https: it hands out the office's certificate, which is no secret, and says step by step how
 * a phone learns to trust it. Everything else leads there.
 */
export function phoneSetup({ authority, httpsPort }: Options): Server {
  const der = new X509Certificate(authority).raw
  return createServer((request, reply) => {
    const path = (request.url ?? '/').split('?')[0]
    if (path === CERTIFICATE) {
      // The type by which Android and iOS offer to install it.
      reply.writeHead(200, { 'content-type': 'application/x-x509-ca-cert', 'cache-control': 'no-store' })
      reply.end(der)
      return
    }
    if (path !== '/') {
      reply.writeHead(302, { location: '/' }).end()
      return
    }
    const host = hostOf(request.headers.host)
    const page = pageText(`https://${host}:${httpsPort}`, fingerprint(authority))
    reply.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    })
    reply.end(page)
  })
}

/** The address that the phone itself used, without its port; nothing that could be markup. */
function hostOf(header: string | undefined): string {
  const name = (header ?? '').replace(/:\d+$/, '')
  return /^[\w.-]+$/.test(name) ? name : 'localhost'
}

function pageText(home: string, print: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>邻里 · 手机第一次使用</title>
<style>
  body { margin: 0 auto; max-width: 36rem; padding: 1.25rem; font: 18px/1.7 system-ui, sans-serif; color: #1d2129; background: #fff }
  h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem }
  ol { padding-left: 1.4rem; margin: 0 } li { margin: .35rem 0 }
  .go { display: block; box-sizing: border-box; min-height: 56px; padding: 14px; margin: 1rem 0; border-radius: 8px; text-align: center; text-decoration: none; background: #14688a; color: #fff }
  .plain { background: #fff; color: #14688a; border: 1px solid #14688a }
  code { display: block; overflow-wrap: anywhere; font-size: 15px; line-height: 1.5; background: #f2f3f5; padding: .6rem; border-radius: 6px }
  small, .en { color: #4e5969; font-size: 16px }
</style>
<h1>手机第一次使用, 请先装证书</h1>
<p>装好证书以后, 手机才能在没有信号的楼道里打开和记录, 并且加密传输。每台手机只装一次。</p>
<a class="go" href="${CERTIFICATE}">① 下载社区的证书</a>
<h2>安卓、鸿蒙手机</h2>
<ol>
  <li>点上面的按钮, 把证书存到手机。</li>
  <li>打开手机的「设置」, 在最上面搜索「CA 证书」或「从存储设备安装证书」(一般在「安全」→「加密与凭据」→「安装证书」→「CA 证书」)。</li>
  <li>出现「您的数据将不再保密」之类的提示时, 点「仍然安装」。这个证书只对社区内部网络的地址有效, 不能冒充别的网站。</li>
  <li>选刚才下载的 <b>linli-ca.crt</b>。</li>
</ol>
<h2>苹果手机</h2>
<ol>
  <li>用 Safari 打开这一页, 点上面的按钮, 选「允许」下载描述文件。</li>
  <li>打开「设置」→「已下载描述文件」→「安装」。</li>
  <li>再打开「设置」→「通用」→「关于本机」→「证书信任设置」, 把「邻里 Linli」右边的开关打开。<b>这一步不能少。</b></li>
</ol>
<h2>装好以后</h2>
<a class="go plain" href="${home}/field/">② 打开入户走访</a>
<p>能打开、不提示「不安全」, 就装好了。请在浏览器菜单里选「添加到主屏幕」, 以后从桌面的图标打开。微信里打不开离线功能, 请用手机自带的浏览器。</p>
<h2>核对证书 (由管理员核对)</h2>
<p>证书的 SHA-256 指纹, 应当和电脑上 <b>linli https</b> 显示的一样:</p>
<code>${print}</code>
<p class="en" lang="en">First use of a phone: ① download and install the office's certificate (Android: Settings → Security → Install a CA certificate; iOS: install the profile, then switch it on under General → About → Certificate Trust Settings), ② open the app, add it to the home screen. It is good for private networks only.</p>
</html>
`
}
