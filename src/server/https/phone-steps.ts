/** Whose steps stand open on the page. */
export type PhoneKind = 'android' | 'apple' | 'other'

/** What kind of phone asks, by what its browser says of itself; HarmonyOS has the steps of Android. */
export function phoneKind(userAgent: string): PhoneKind {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'apple'
  return /Android|HarmonyOS/.test(userAgent) ? 'android' : 'other'
}

/** Inside WeChat or QQ nothing can be downloaded: the way out comes first. */
export function isInsideMessenger(userAgent: string): boolean {
  return /MicroMessenger|\bQQ\//.test(userAgent)
}

interface Facts {
  readonly userAgent: string
  /** `https://192.168.1.5:7300` */
  readonly home: string
  /** SHA-256, as phones show it. */
  readonly fingerprint: string
  /** Path of the certificate. */
  readonly certificate: string
}

/** The page that takes a phone from its first scan to the app on its home screen. Plain HTML: it runs nothing. */
export function phoneSteps({ userAgent, home, fingerprint, certificate }: Facts): string {
  const kind = phoneKind(userAgent)
  const open = (of: PhoneKind) => (kind === of || kind === 'other' ? ' open' : '')
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>邻里 · 手机第一次使用</title>
<style>${STYLE}</style>
<h1>手机第一次使用, 请先装证书</h1>
${isInsideMessenger(userAgent) ? MESSENGER : ''}
<p>装好证书以后, 手机才能在没有信号的楼道里打开和记录, 并且加密传输。每台手机只装一次, 大约三分钟。</p>
<p class="go-line"><a class="go" href="${certificate}">① 下载社区的证书</a></p>
<details${open('android')}><summary>② 安卓、鸿蒙手机: 安装证书</summary>
<ol>
  <li>手机要先设有锁屏密码 (图案、数字都行), 没有的话系统不让装。</li>
  <li>点上面的按钮下载。问「文件可能有害」时点「仍然下载」; 提示「请在设置中安装」是正常的, 关掉它。</li>
  <li>打开手机的「设置」, 在最上面的搜索框里搜「证书」, 点「CA 证书」或者「从存储设备安装」。搜不到就照这里找:
    <ul>
      <li>华为、荣耀: 安全 (或隐私和安全) → 更多安全设置 → 加密和凭据 → 从存储设备安装</li>
      <li>小米、红米: 指纹、面部与密码 (或密码与安全) → 系统安全 → 加密与凭据 → 安装证书 → CA 证书</li>
      <li>OPPO、一加: 密码与安全 → 系统安全 → 凭据存储 → 安装证书 → CA 证书</li>
      <li>vivo: 安全与隐私 → 更多安全设置 → 加密与凭据 → 安装证书 → CA 证书</li>
      <li>三星: 安全和隐私 → 更多安全设置 → 从手机存储安装 → CA 证书</li>
    </ul>
    各个版本的菜单名字会有一点不一样。</li>
  <li>出现「您的数据将不再保密」之类的提示时, 点「仍然安装」。这个证书只对社区内部网络的地址有效, 不能冒充别的网站。</li>
  <li>在「下载」里选 <b>linli-ca.crt</b>。问名称就填「邻里」, 问用途就选「VPN 和应用」。</li>
</ol>
</details>
<details${open('apple')}><summary>② 苹果手机: 安装证书</summary>
<ol>
  <li>要用 Safari 打开这一页。点上面的按钮, 问「是否允许下载配置描述文件」时点「允许」。</li>
  <li>8 分钟内打开「设置」, 点最上面的「已下载描述文件」(没有的话: 通用 → VPN 与设备管理), 点右上角「安装」, 输入锁屏密码, 再点「安装」。</li>
  <li>再打开「设置」→「通用」→「关于本机」→ 拉到最下面的「证书信任设置」, 把「邻里 Linli」右边的开关打开。<b>这一步不能少。</b></li>
</ol>
</details>
<h2>③ 打开, 放到手机桌面</h2>
<p class="go-line"><a class="go plain" href="${home}/field/">打开入户走访</a></p>
<ul>
  <li>能打开、不提示「不安全」, 就装好了。登录以后, 安卓手机在浏览器菜单里点「添加到主屏幕」(或「添加到桌面」), 苹果手机点下面的「分享」再点「添加到主屏幕」。以后从桌面的图标打开。</li>
  <li>提示「不安全」「您的连接不是私密连接」: 不要点「继续前往」。证书还没有装好, 请从第 ② 步再做一遍。做完还提示, 是这个浏览器不认自己装的证书: 在应用市场装一个 Edge 浏览器, 用它打开这一页。</li>
  <li>打不开、一直转圈: 手机要和社区的电脑在同一个 Wi-Fi 里, 电脑上的邻里要开着。</li>
</ul>
<h2>核对证书 (由管电脑的同事核对)</h2>
<p>证书的 SHA-256 指纹, 应当和电脑上 <b>linli https</b> 显示的一样:</p>
<code>${fingerprint}</code>
<p class="en" lang="en">First use of a phone: ① download the office's certificate, ② install it (Android: set a screen lock first, then search the settings for “CA certificate”; iPhone: install the profile within 8 minutes, then switch it on under General → About → Certificate Trust Settings), ③ open the app and add it to the home screen. It is good for private networks only.</p>
</html>
`
}

const MESSENGER = `<p class="stop" role="alert"><b>这一页是在微信或 QQ 里打开的, 在这里装不了证书。</b>请点右上角的「…」, 选「在浏览器打开」(苹果手机选「在 Safari 中打开」), 再从第 ① 步开始。</p>`

const STYLE = `
  body { margin: 0 auto; max-width: 36rem; padding: 1.25rem; font: 18px/1.7 system-ui, sans-serif; color: #1d2129; background: #fff }
  h1 { font-size: 1.4rem } h2, summary { font-size: 1.15rem; font-weight: 700; margin: 1.6rem 0 .4rem }
  summary { min-height: 46px; line-height: 46px; margin: .4rem 0; cursor: pointer }
  ol, ul { padding-left: 1.4rem; margin: 0 } li { margin: .35rem 0 }
  .go-line { margin: 1rem 0 }
  .go { display: block; box-sizing: border-box; min-height: 56px; padding: 14px; border-radius: 8px; text-align: center; text-decoration: none; background: #14688a; color: #fff }
  .plain { background: #fff; color: #14688a; border: 1px solid #14688a }
  .stop { border-left: 4px solid #b3261e; padding: .6rem .8rem; background: #fdecea }
  code { display: block; overflow-wrap: anywhere; font-size: 16px; line-height: 1.5; background: #f2f3f5; padding: .6rem; border-radius: 6px }
  .en { color: #4e5969; font-size: 16px }
`
