import { letterhead } from './paper-kinds-letterhead.ts'
import { list, text, textIfAny } from './paper-kinds-tag.ts'

/** 材料交接清单: what was handed over, piece by piece, signed by both sides; each keeps one. */
export const handoverList = {
  code: 'handover-list',
  name: '材料交接清单',
  basis: '',
  receiver: '',
  copies: 2,
  sealed: true,
  tags: {
    ...letterhead,
    receiver: text('接收单位', '材料交给哪个单位'),
    receiverPerson: textIfAny('接收人', '对方接收的人；没有就空着手签'),
    subject: text('事项', '什么事的材料'),
    residentName: text('居民姓名', '谁的材料'),
    dwellingAddress: text('住址', '事情在哪里'),
    papers: list('材料', '交出的材料，一份一行', {
      name: text('材料名称', '材料名称'),
      form: text('形式', '原件或复印件'),
      copies: text('份数', '几份'),
      pages: textIfAny('页数', '共几页'),
      note: textIfAny('备注', '编号、有效期等'),
    }),
    note: textIfAny('说明', '需要向对方说明的话'),
  },
} as const
