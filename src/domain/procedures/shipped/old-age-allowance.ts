import type { ProcedureDefinition } from '../definition.ts'

/** 高龄津贴: an allowance for people of 80 and more. Amounts and months differ from city to city; only the way is here. */
export const oldAgeAllowance: ProcedureDefinition = {
  code: 'old-age-allowance',
  name: '高龄津贴申请 (80 周岁以上)',
  basis: '老年人权益保障法第三十三条; 本地高龄津贴发放办法',
  forWhom: '本地户籍、年满 80 周岁的老人, 本人或家属都可以来办',
  questions: [
    { key: 'by-family', text: '由家属代办吗?' },
    { key: 'moved-in', text: '户口是近一年内从外地迁来的吗?' },
  ],
  papers: [
    {
      key: 'id-card',
      name: '老人身份证复印件',
      issuer: '申请人自备 (公安机关签发)',
      reusable: true,
      copies: 1,
    },
    {
      key: 'hukou-booklet',
      name: '户口簿首页和本人页复印件',
      issuer: '申请人自备 (公安机关签发)',
      reusable: true,
      copies: 1,
    },
    { key: 'bank-card', name: '老人本人社保卡或银行卡复印件', issuer: '银行', reusable: true, copies: 1 },
    { key: 'photo', name: '一寸照片', issuer: '申请人', reusable: false, copies: 2, validDays: 365 },
    {
      key: 'agent-id',
      name: '代办家属身份证复印件',
      issuer: '代办人自备 (公安机关签发)',
      onlyIf: { question: 'by-family', is: true },
      reusable: true,
      copies: 1,
    },
    {
      key: 'stopped-elsewhere',
      name: '原户籍地停发津贴的证明',
      issuer: '原户籍地民政部门',
      onlyIf: { question: 'moved-in', is: true },
      validDays: 90,
      reusable: false,
      copies: 1,
    },
  ],
  steps: [
    {
      key: 'form',
      name: '帮老人填申请表',
      kind: 'work',
      needs: ['id-card', 'hukou-booklet'],
      after: [],
      optional: false,
    },
    {
      key: 'see-the-person',
      name: '上门或视频见到老人',
      kind: 'work',
      needs: [],
      after: [],
      optional: false,
      hint: '只记见到了, 不开健在证明。',
    },
    {
      key: 'filing',
      name: '报街道审核',
      kind: 'filing',
      filedWith: '街道办事处',
      needs: ['id-card', 'hukou-booklet', 'bank-card', 'photo', 'agent-id', 'stopped-elsewhere'],
      after: ['form', 'see-the-person'],
      optional: false,
    },
    {
      key: 'tell',
      name: '告诉家属从哪个月开始发',
      kind: 'work',
      needs: [],
      after: ['filing'],
      optional: false,
    },
  ],
}
