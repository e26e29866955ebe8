/**
 * 不应由基层群众性自治组织出具的证明: one row of the national list. The names are those of 民发〔2020〕20号, annex (first batch,
 * 20 rows). Who issues what instead follows the law of each subject and local practice: it is shown, never enforced.
 */
export interface BannedCertificate {
  readonly code: string
  /** The list's own name, without the final 证明. */
  readonly name: string
  /** Who does issue it, or what takes its place, as one would tell a resident at the counter. */
  readonly issuer: string
  /** Words that people put in front of 证明 or 说明; one that ends in 证明 is meant exactly so. `…` is a short gap. */
  readonly titles: string
  /** Words that follow the verb: 兹证明某某 *未婚*. `…` is a short gap. */
  readonly claims: string
}

export const bannedCertificates = [
  {
    code: 'kinship',
    name: '亲属关系',
    issuer:
      '先用户口簿、结婚证、出生医学证明；曾在同一户口的，由公安派出所按户籍档案开具；出国、继承用的，去公证处',
    titles:
      '亲属 亲子 直系亲属 近亲属 家庭关系 家庭成员关系 血缘 父子 父女 母子 母女 夫妻 兄弟 姐妹 兄妹 姐弟 祖孙 爷孙 父母子女 监护人 监护关系',
    claims:
      '亲属关系 亲子关系 血缘关系 夫妻关系 父子 父女 母子 母女 祖孙 监护人 是…的父亲 是…的母亲 是…的儿子 是…的女儿 是…的妻子 是…的丈夫 系…之子 系…之女 系…之妻 系…之夫 是一家人 我妈是我妈',
  },
  {
    code: 'identity',
    name: '居民身份信息',
    issuer: '公安派出所：居民身份证、临时居民身份证、户口簿；改过姓名、号码的，由派出所开具变更证明',
    titles:
      '身份 居民身份 身份信息 居民身份信息 同一人 同一个人 曾用名 身份证号码 姓名变更 姓名不符 姓名不一致',
    claims: '同一人 同一个人 身份属实 曾用名',
  },
  {
    code: 'hukou-change',
    name: '户口登记项目内容变更申请',
    issuer: '公安派出所：带原始材料（出生医学证明、民族成份批件等）直接申请变更、更正',
    titles:
      '户口变更 改名 改名字 改姓 改年龄 改民族 户口登记项目 户口登记项目内容变更 户口登记项目内容变更申请 户口更正 户口迁移 户口迁入 户口迁出 年龄更正 年龄不符 民族变更 出生日期更正 出生日期变更 籍贯变更',
    claims: '出生日期有误 出生日期登错 年龄有误 年龄登错 民族有误 民族登错',
  },
  {
    code: 'dog',
    name: '居民养犬',
    issuer: '养犬登记机关（公安机关，有的城市是城管部门）：凭住处材料和犬只免疫证登记',
    titles: '养犬 居民养犬 养狗 犬只 狗证 饲养犬只 宠物 宠物狗',
    claims: '养犬 养狗 饲养…犬 养了…狗 养有…狗',
  },
  {
    code: 'criminal-record',
    name: '无犯罪记录',
    issuer: '户籍地或居住地公安派出所（多数地方可网上申请）；单位录用审查由单位向公安机关查询',
    titles:
      '犯罪 无犯罪 没有犯罪 没犯罪 没犯过罪 未犯罪 无违法犯罪 没有违法犯罪 违法犯罪 无前科 前科 无案底 没有案底 案底 无刑事处罚',
    claims:
      '无犯罪 没有犯罪 没犯罪 没犯过罪 没犯过法 未犯罪 无违法 没有违法 未受过刑事处罚 无前科 没有前科 没有案底',
  },
  {
    code: 'drug-recovery',
    name: '社区戒毒康复情况',
    issuer: '作出决定的公安机关；执行情况由乡镇、街道负责社区戒毒社区康复的机构说明',
    titles: '社区戒毒 戒毒 戒毒康复 社区康复 社区戒毒康复 吸毒 无吸毒 没有吸毒 吸毒史',
    claims: '戒毒 吸毒',
  },
  {
    code: 'missing-person',
    name: '人员失踪',
    issuer: '公安机关（报案、查找）；宣告失踪、宣告死亡由人民法院判决',
    titles: '失踪 人员失踪 走失 失联 下落不明',
    claims: '失踪 下落不明 走失 失联',
  },
  {
    code: 'marriage',
    name: '婚姻状况',
    issuer:
      '民政部门婚姻登记处可查婚姻登记记录；一般由本人写声明；离婚凭离婚证或法院文书；国外使用的去公证处',
    titles:
      '婚姻 婚姻状况 婚姻登记 无婚姻登记 单身 未婚 已婚 离婚 离异 丧偶 再婚 未再婚 没有再婚 初婚 结婚 没结婚 没有结婚 没结过婚',
    claims: '婚姻状况 单身 未婚 已婚 离婚 离异 丧偶 再婚 没结婚 没有结婚 没结过婚 没有婚姻登记',
  },
  {
    code: 'birth',
    name: '出生',
    issuer: '接生的医院开具《出生医学证明》，遗失的由原医院或卫生健康部门补发；户口登记在公安派出所',
    titles: '出生 出生日期 出生地 出生时间 在家出生 家中出生 新生儿',
    claims: '出生于 出生在 生于 在家出生 在家中出生',
  },
  {
    code: 'alive',
    name: '健在',
    issuer: '社会保险经办机构做待遇领取资格认证（手机刷脸、社银网点，行动不便的可上门）；国外使用的去公证处',
    titles: '健在 在世 生存 活着 还活着 养老金资格 领取养老金资格 养老资格认证',
    claims: '健在 在世 活着 生存',
  },
  {
    code: 'death',
    name: '死亡',
    issuer:
      '医院开具《居民死亡医学证明（推断）书》，在家去世的找乡镇卫生院或社区卫生服务机构；非正常死亡由公安司法部门开具',
    titles: '死亡 去世 病故 亡故 过世 身故 老人去世',
    claims: '死亡 去世 病故 亡故 过世 身故',
  },
  {
    code: 'illness',
    name: '疾病状况',
    issuer: '看病的医疗机构：诊断证明、病历；职业病由职业病诊断机构开具',
    titles: '疾病 患病 生病 病情 重病 大病 慢性病 精神病 健康 身体健康 身体状况',
    claims: '患病 患有 身患 得了…病 身体健康 生病',
  },
  {
    code: 'disability',
    name: '残疾状况',
    issuer: '区（县）残联办理残疾人证；工伤、因病丧失劳动能力，由劳动能力鉴定委员会鉴定',
    titles: '残疾 残疾人 残疾等级 伤残 丧失劳动能力 无劳动能力 没有劳动能力',
    claims: '残疾 伤残 丧失劳动能力 无劳动能力 没有劳动能力',
  },
  {
    code: 'childbearing',
    name: '婚育状况',
    issuer: '卫生健康部门（生育登记，多数地方可网上查）；婚姻部分由民政部门婚姻登记处查',
    titles: '婚育 婚育状况 未婚未育 生育 计划生育 计生 独生子女 未育 已育 无子女 没有子女',
    claims: '未育 已育 生育 计划生育 超生 独生子女 无子女 没有子女',
  },
  {
    code: 'employment',
    name: '居民就业状况',
    issuer: '用人单位；公共就业服务机构（就业创业证、失业登记）；个体经营看营业执照',
    titles:
      '就业 居民就业 未就业 灵活就业 失业 无业 待业 下岗 务农 无工作 没有工作 没工作 工作证明 在职证明 务工证明 打工证明 工作单位证明',
    claims: '无业 失业 待业 未就业 灵活就业 无工作 没有工作 没有固定工作 在…上班 在…务工 在…打工',
  },
  {
    code: 'personal-file',
    name: '居民个人档案',
    issuer: '档案存放在哪里由哪里开具：用人单位、公共就业和人才服务机构、学校、档案馆',
    titles: '个人档案 居民个人档案 人事档案 档案存放 档案 档案遗失',
    claims: '档案在 档案存放 人事档案 个人档案',
  },
  {
    code: 'property',
    name: '居民财产',
    issuer: '房屋土地由不动产登记中心查询；存款找银行；车辆找车管所；收入找单位或税务部门',
    titles:
      '财产 居民财产 个人财产 家庭财产 资产 房产 无房产 无房 无住房 没有住房 名下无房 有房 房屋产权 房屋所有权 房屋权属 房屋归属 产权 不动产 住房 自建房 宅基地 土地使用权 土地权属 车辆 存款 收入 家庭收入 经济状况 家庭经济',
    claims:
      '房屋归…所有 房子归…所有 房屋属于 房子是…的 房屋是…的 房屋系…所有 所有权归 产权归 产权属于 产权人 所有权人 是业主 是房主 名下无房 名下没有 无房产 没有房产 没有住房 无住房 名下有房 月收入 年收入 家庭收入 没有收入 无收入',
  },
  {
    code: 'inheritance',
    name: '遗产继承权',
    issuer: '公证处办理继承公证；有争议的由人民法院判决；房屋可直接到不动产登记中心申请继承登记',
    titles:
      '继承 继承权 遗产 遗产继承 遗产继承权 继承人 法定继承人 唯一继承人 第一顺序继承人 放弃继承 继承公证 继承房产 继承房子',
    claims: '继承权 继承人 遗产',
  },
  {
    code: 'business-premises',
    name: '市场主体住所',
    issuer: '市场监督管理部门：登记时作住所（经营场所）申报承诺；房屋权属以不动产登记或租赁合同为准',
    titles:
      '市场主体住所 企业住所 公司住所 营业执照住所 营业执照地址 经营场所 经营地址 经营场地 公司地址 注册地址 企业地址 店铺地址 住改商 场地使用 个体户地址 个体工商户住所',
    claims: '经营场所 注册地址 办公场所 住改商 用于经营 用作经营 用于开店 同意…经营 同意…开店',
  },
  {
    code: 'lost-paper',
    name: '证件遗失',
    issuer:
      '找原发证机关挂失补办：身份证、户口簿找公安派出所，结婚证找婚姻登记处，房产证找不动产登记中心；按其要求由本人写遗失声明',
    titles: '证件遗失 遗失 丢失 丢了 被盗 证件补办 挂失',
    claims: '遗失 丢失 丢了 证件被盗',
  },
] as const satisfies readonly BannedCertificate[]

export type BannedCertificateCode = (typeof bannedCertificates)[number]['code']
