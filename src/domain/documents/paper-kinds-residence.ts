import { committeeLaw, letterhead } from './paper-kinds-letterhead.ts'
import { day, dayIfAny, listIfAny, text, textIfAny } from './paper-kinds-tag.ts'

/**
 * 居住情况说明: who lives where since when, seen by whom. A statement of fact, never a certificate of property, kinship
 * or registration; those are on the list of 民发〔2020〕20号.
 */
export const residenceStatement = {
  code: 'residence-statement',
  name: '居住情况说明',
  basis: `${committeeLaw}；民政部等六部门民发〔2020〕20号文件（居委会对日常工作中直接掌握的居住事实作说明）`,
  receiver: '',
  copies: 2,
  sealed: true,
  tags: {
    ...letterhead,
    receiver: text('受文单位', '交给哪个单位'),
    residentName: text('居民姓名', '居民姓名，与证件一致'),
    idNumber: textIfAny('证件号码', '居民的证件号码'),
    dwellingAddress: text('住址', '实际居住的地址，写到门牌'),
    residingSince: day('居住起始', '从什么时候起住在这里，可以只写到月或年'),
    hukou: textIfAny('户籍情况', '户口在哪里，如“户籍不在本址，在呼和浩特市新城区”'),
    members: listIfAny('同住人', '一起住的人', {
      name: text('姓名', '同住人姓名'),
      relation: text('关系', '同住人与居民本人在登记表上的称谓'),
      idNumber: textIfAny('同住人证件', '同住人的证件号码'),
    }),
    situation: textIfAny('现状', '房屋和用水用电等现状，查看到什么写什么，可以分段'),
    seenBy: text('查看人', '入户查看的工作人员'),
    seenOn: day('查看日期', '入户查看的日期'),
    witnesses: listIfAny('知情邻居', '向哪些邻居了解过', {
      name: text('邻居姓名', '邻居姓名'),
      address: text('邻居住址', '邻居住址'),
    }),
    purpose: text('用途', '这份说明用来办什么'),
    basis: text('依据', '出具的依据'),
    validUntil: dayIfAny('有效期至', '这份说明用到哪一天为止'),
  },
} as const
