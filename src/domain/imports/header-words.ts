import { flagOfHeader } from '../registry/flag-words.ts'
import { squeeze } from '../registry/half-width.ts'
import { simplify } from '../registry/simplified.ts'
import type { Meaning } from './meanings.ts'

/**
 * How headers call things. Only half of the evidence: values speak too, and a header that is in no list is read by them.
 * First match wins inside a list of equal strength.
 */
const exact: readonly (readonly [Meaning, RegExp])[] = [
  [
    'other',
    /户籍(所在)?地|户口(所在)?地|户籍小区|身份证(住)?地址|籍贯|网格[员长]|楼[栋门]?长|包[联保片]|责任人|联系人|填[表报]|登记(日期|时间|人)|采集|入住|迁[入出]|(登记|办理|变更|死亡|接种|更新|录入)(日期|时间)|车牌|职业|单位(?!号|元)|从业|婚姻|健康|血型|宗教|证件(类型|种类|名称)|银行|(人|户|人口)数$|几口人?|房屋(类[型别]|用途|结构)/,
  ],
  // Somebody else's name and number: whoever lets the home, looks after the person or answers for them.
  [
    'other',
    /^(房东|出租[人方]|产权人|监护人?|帮扶[人干]|结对|包户|紧急|物业|负责|担保人?|经办|亲友|社工|医生|代办)/,
  ],
  ['serial', /^(序号?|编号|序列号?|顺序号?|行号|项次|no\.?|s\/?n|num|№|#|id)$/i],
  ['head', /^(户主|户主姓名|户主名字?|户主名称|家长|家长姓名|户代表|房主|房主姓名)$/],
  ['relation', /关系|称谓|^与户主|家庭角色|^是户主的|^relation/i],
  [
    'members',
    /家庭(成员|人员|人口)(?!姓名|关系|数)|共?同(居)?住人(员|口)?(?!数)|成员(情况|名单|信息|明细)|全家|一家人|人员(名单|构成|明细)|家里(的)?人/,
  ],
  ['id-number', /身份证|公民身份|身份号|证件号|身份证件|^证号|^id\W?(no|num|number|card)/i],
  ['sex', /^(性别|男\/?女|男女别?|性|sex|gender)$/i],
  ['nation', /^(民族|族别|族|何族)$/],
  ['birth', /出生|生日|生辰|诞生|^生于|^d\.?o\.?b|birth/i],
  ['age', /年龄|岁数|周岁|年岁|^岁$|^age$/i],
  [
    'phone',
    /电话|手机|联系方式|联络方式|联系号码|^tel|^mobile|^phone|^cell|^通[讯信](号码?|方式)?$|通讯号码|^座机|^固话$/i,
  ],
  [
    'residence',
    /人户|居住(情况|状态|类型|性质|类别|方式)|常住|流动|户籍(状态|类型|情况|性质)|人员状态|住户(类型|性质|类别)|是否(自住|租住)|住房(性质|类型)/,
  ],
  ['political', /政治|面貌|党派|是否党员/],
  ['education', /文化|学历|教育程度|学位/],
  ['grid', /网格|片区|责任区/],
  ['area', /面积|平方?米|㎡|平方/],
  ['floor', /^(楼层|层|层数|所在层|第几层)$/],
  [
    'room',
    /^(室|房|房号|房间|房间号|门牌|门牌号|门牌号码|房室号?|房屋号|户号|门号|户室号?|住房号|屋号|房门号|门户号?|room(no)?|door|apt|flat)\.?$/i,
  ],
  [
    'stair',
    /^(几?单元|单元号|单元门|门|门洞号?|楼门号?|梯[号口]?|楼道号?|楼洞|楼口|门栋号?|单元门号?|unit(no)?|stair|entrance)\.?$/i,
  ],
  [
    'building',
    /^(几?号?楼|栋|幢|座|楼号|栋号|幢号|座号|楼栋|楼栋号|楼幢号?|栋楼号?|楼宇|楼座号?|楼房号?|楼[栋号]?[-/、和及]?单元号?|楼排号|排号?|楼栋名称|b(ui)?ld(in)?g(no)?|block)\.?$/i,
  ],
  [
    'compound',
    /^(所[在属])?(小区|院落|院区|院子?|庭院|楼院|屋苑|楼盘|住宅区|居住区|大院|居民区|居住小区|compound|estate)(名称|名字?)?$/i,
  ],
  [
    'address',
    /地址|住址|居住地|^(现|常)?住(地|处)|住所|坐落|居所|(所住|居住|房屋)(位置|房屋|地点)|住哪|^addr/i,
  ],
  [
    'flags',
    /特殊|重点(人|对象|关注)|人群|人员(类[别型]|属性|标签)|标签|关爱|困难类|帮扶|关注(类|对象)|服务对象/,
  ],
  ['remark', /备注|^说明$|附注|情况说明|^注$|补充|备考|其[他它](说明|情况|事项)|^(remark|note|memo)/i],
  [
    'name',
    /^(居民|人员|住户|成员|家庭成员|本人|常住人员|被登记人|业主)?(姓名|名字|名称?)$|^(姓\/名|人名|称呼|居民|住户|成员|人员|常住居民|户籍人口姓名|(full)?name)$/i,
  ],
]

/** Weaker hints: a word somewhere in a longer header. */
const hints: readonly (readonly [Meaning, RegExp])[] = [
  ['head', /户主/],
  ['name', /姓名|名字/],
  ['phone', /电|号码|联系/],
  ['birth', /出生|生/],
  ['sex', /性别|男/],
  ['compound', /小区|院/],
  ['stair', /单元/],
  ['room', /房号|门牌|室|^户$/],
  ['building', /楼|栋|幢/],
  ['address', /住|址/],
  ['id-number', /身份|证/],
  ['flags', /类别|类型|对象/],
  ['remark', /说明|情况|其他/],
]

export interface HeaderHint {
  readonly meaning: Meaning
  /** 1: a header known by its words; 0.5: a word in it. */
  readonly strength: number
}

const seen = new Map<string, HeaderHint | undefined>()

/** What a header's words say. `undefined`: nothing, the values will have to. */
export function hintOfHeader(header: string): HeaderHint | undefined {
  const key = header.length > 60 ? header.slice(0, 60) : header
  if (seen.has(key)) return seen.get(key)
  if (seen.size > 2000) seen.clear()
  const hint = judge(key)
  seen.set(key, hint)
  return hint
}

function judge(header: string): HeaderHint | undefined {
  const full = simplify(squeeze(header)).replace(/[*＊:：。]/g, '')
  const bare = full.replace(/[(（【[].*?[)）】\]]/g, '') || full
  if (bare === '') return undefined
  for (const [meaning, pattern] of exact) if (pattern.test(bare)) return { meaning, strength: 1 }
  if (flagOfHeader(bare)) return { meaning: 'flag-mark', strength: 1 }
  for (const [meaning, pattern] of hints) if (pattern.test(bare)) return { meaning, strength: 0.5 }
  return undefined
}

/** A header for certain: known words that are not also values of a row (户主, 独居老人), and no label with its value. */
export function isHeaderWord(text: string): boolean {
  if (/[:：]\s*\S/.test(text)) return false
  const hint = hintOfHeader(text)
  return (
    hint?.strength === 1 &&
    hint.meaning !== 'flag-mark' &&
    !/^(户主|业主|家长|房主|户代表)$/.test(text.trim())
  )
}
