import { expect, test } from 'vitest'
import { bannedCertificates, type BannedCertificateCode } from './banned-certificates-table.ts'
import { bannedCertificate, bannedCertificateOf } from './banned-certificates.ts'

test('the list has the twenty names of the national annex, each with who issues it', () => {
  expect(bannedCertificates.map(({ name }) => name)).toEqual(
    (
      '亲属关系 居民身份信息 户口登记项目内容变更申请 居民养犬 无犯罪记录 社区戒毒康复情况 人员失踪 婚姻状况 出生 健在 ' +
      '死亡 疾病状况 残疾状况 婚育状况 居民就业状况 居民个人档案 居民财产 遗产继承权 市场主体住所 证件遗失'
    ).split(' '),
  )
  for (const { issuer } of bannedCertificates) expect(issuer.length).toBeGreaterThan(8)
})

test.each(bannedCertificates.map(({ name, code }) => [`${name}证明`, code]))(
  '“%s” is refused by its own name',
  (asked, code) => {
    expect(bannedCertificate(asked)?.code).toBe(code)
  },
)

const asked: [string, BannedCertificateCode][] = [
  ['单身证明', 'marriage'],
  ['户口本改名字证明', 'hukou-change'],
  ['继承公证证明', 'inheritance'],
  ['营业执照住所证明', 'business-premises'],
  ['未婚证明（买房用）', 'marriage'],
  ['无婚姻登记记录证明', 'marriage'],
  ['婚姻状况说明', 'marriage'],
  ['开个证明说张三离异', 'marriage'],
  ['无犯罪证明', 'criminal-record'],
  ['没有犯罪记录的证明', 'criminal-record'],
  ['证明孩子没有违法犯罪，参军用', 'criminal-record'],
  ['兹证明王建国同志无前科', 'criminal-record'],
  ['房产证明', 'property'],
  ['房屋产权证明', 'property'],
  ['无房证明', 'property'],
  ['无房产证明', 'property'],
  ['收入证明', 'property'],
  ['证明3号楼2单元501的房子是李秀英的', 'property'],
  ['证明该房屋归李秀英所有', 'property'],
  ['居民养犬证明', 'dog'],
  ['养狗证明', 'dog'],
  ['父子关系证明', 'kinship'],
  ['亲子关系证明', 'kinship'],
  ['证明张小明是张建国的儿子', 'kinship'],
  ['兹证明李四系张三之子', 'kinship'],
  ['同一人证明', 'identity'],
  ['证明两个身份证号是同一个人', 'identity'],
  ['户口迁移证明', 'hukou-change'],
  ['吸毒史证明', 'drug-recovery'],
  ['老人走失证明', 'missing-person'],
  ['在家出生证明', 'birth'],
  ['活着的证明', 'alive'],
  ['领取养老金资格认证证明', 'alive'],
  ['去世证明', 'death'],
  ['健康证明', 'illness'],
  ['证明她患有高血压', 'illness'],
  ['丧失劳动能力证明', 'disability'],
  ['计划生育证明', 'childbearing'],
  ['未婚未育证明', 'childbearing'],
  ['无业证明', 'employment'],
  ['工作证明', 'employment'],
  ['人事档案证明', 'personal-file'],
  ['唯一继承人证明', 'inheritance'],
  ['公司注册地址证明', 'business-premises'],
  ['住改商证明', 'business-premises'],
  ['身份证丢失证明', 'lost-paper'],
  ['户口本遗失说明', 'lost-paper'],
  ['１号楼居民 单 身 证 明', 'marriage'],
]

test.each(asked)('“%s” is known for what it is', (words, code) => {
  expect(bannedCertificate(words)?.code).toBe(code)
})

test.each([
  '居住情况说明',
  '居住情况说明（无房产证，自来水立户用）',
  '情况说明',
  '居住事实说明，用于向自来水公司申请立户',
  '没有房产证明，申请自来水立户',
  '因无房产证明，向供水公司说明居住事实',
  '家里拿不出房产证明，申请立户接水',
  '自2009年3月起居住于3号楼2单元501，未办理不动产权证书',
  '本说明不作为房屋产权证明使用',
  '关于3号楼供水工作情况的说明',
  '关于李秀英户自来水立户的备案函',
  '居住情况说明，用于子女入学报名',
  '居住情况说明（张建国夫妻二人自1998年起居住）',
  '材料交接清单：身份证复印件、结婚证复印件',
  '协办函：请贵公司现场查看供水接入条件',
  '感谢信',
  '',
])('“%s” may be printed', (words) => {
  expect(bannedCertificate(words)).toBeUndefined()
})

test('where two are asked for, the first one named is told', () => {
  expect(bannedCertificate('开一份死亡证明和亲属关系证明')?.code).toBe('death')
})

test('a code leads back to its row, an unknown one to none', () => {
  expect(bannedCertificateOf('dog')?.name).toBe('居民养犬')
  expect(bannedCertificateOf('residence')).toBeUndefined()
})
