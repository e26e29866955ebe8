import { expect, test } from 'vitest'
import { shownName } from './shown-name.ts'

test.each([
  ['锦旗.JPG', '锦旗.jpg'],
  ['C:\\Users\\王芳\\桌面\\答复.jpeg', '答复.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['答复\u202Egpj.exe', '答复gpj.jpg'],
  ['a\r\nSet-Cookie: x.jpg', 'aSet-Cookie x.jpg'],
  ['<img src=x>.jpg', 'img src=x.jpg'],
  ['...', '文件.jpg'],
  ['', '文件.jpg'],
  ['\ud842.jpg', '\ufffd.jpg'],
  ['𠮷'.repeat(300), `${'𠮷'.repeat(80)}.jpg`],
])('%j is shown as %j', (brought, shown) => {
  expect(shownName(brought, 'jpg')).toBe(shown)
})
