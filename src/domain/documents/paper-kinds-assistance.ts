import { committeeLaw, letterhead } from './paper-kinds-letterhead.ts'
import { day, dayIfAny, listIfAny, qrOf, text, textIfAny } from './paper-kinds-tag.ts'

/**
 * 协办函: asks an agency to do its part by a day. With a fresh link it carries its address and QR code, where the agency
 * answers without an account.
 */
export const assistanceLetter = {
  code: 'assistance-letter',
  name: '协办函',
  basis: committeeLaw,
  receiver: '',
  copies: 2,
  sealed: true,
  tags: {
    ...letterhead,
    receiver: text('受文单位', '请哪个单位协办'),
    subject: text('事项', '什么事'),
    residentName: text('居民姓名', '为谁办'),
    dwellingAddress: text('住址', '事情在哪里'),
    background: text('情况', '基本情况，可以分段'),
    request: text('请求事项', '请对方做什么，可以分段'),
    basis: text('依据', '协办的依据'),
    replyBy: day('答复期限', '请对方哪一天前答复'),
    link: textIfAny('答复网址', '对方查看和答复的网址；没有新链接就空着'),
    linkCode: qrOf('link', '答复二维码', '答复网址的二维码，扫码就能答复'),
    linkUntil: dayIfAny('网址有效期', '网址用到哪一天为止'),
    attachments: listIfAny('附件', '随函附上的材料', {
      name: text('附件名称', '附件名称'),
      copies: text('附件份数', '份数'),
    }),
    contactNote: textIfAny('联系说明', '什么时候方便上门、找谁'),
  },
} as const
