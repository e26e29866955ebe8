/**
 * What a community office notes about people's situation, so that nobody is forgotten: read from columns of tags, from
 * columns of their own (是否独居: 是) and from remarks (腿脚不便,轮椅). Police, justice and similar lists are not collected.
 */
import { squeeze } from './half-width.ts'

const patterns = {
  'living-alone': /独居|独自(居住|生活|一人)|一人(居住|独住|生活)|单独居住/,
  'empty-nest': /空巢/,
  'oldest-old': /高龄|[89]0岁以上|百岁/,
  'limited-mobility':
    /行动(不便|困难|不方便)|腿脚(不便|不好|不方便)|轮椅|拄拐|不能下楼|半失能|失能|半自理|不能自理/,
  bedridden: /卧床|瘫痪|植物人/,
  disabled: /残疾|残障|肢残|视残|听残|智残|(肢体|视力|听力|言语|智力)[一二三四1234]级/,
  'low-income': /低保|低收入|最低生活保障/,
  destitute: /特困|五保|三无人员/,
  'preferential-treatment': /优抚|烈属|军烈属|伤残军人|三属/,
  veteran: /退役|退伍|复员|转业军人/,
  'lost-only-child': /失独|计生特殊|特扶/,
  'left-behind': /留守/,
  orphan: /孤儿|困境儿童|事实无人抚养/,
  pregnant: /孕妇|孕产|怀孕|产妇|待产/,
  'chronic-medication': /慢性?病|长期(服药|用药)|透析|糖尿病|高血压|心脏病/,
  oxygen: /吸氧|制氧|呼吸机/,
  hearing: /听力(差|弱|不好|下降)|耳(聋|背)|失聪/,
  sight: /失明|盲人|视力(差|弱)/,
  dementia: /失智|痴呆|阿尔茨海默|老年性?健忘/,
  'no-smartphone': /无智能(手)?机|不会用(智能)?手机|老人机|老年机/,
  'speaks-mongolian': /(只|仅)?(会|讲|说|懂)蒙(古)?语|不会汉语/,
  tenant: /租户|租住|承租|租客|租房/,
  landlord: /房东|出租户/,
  'self-built': /自建房?|门房/,
  'no-deed': /无房本|没有房本|无(房屋)?产权|无证房/,
} as const

export type FlagCode = keyof typeof patterns
export const flagCodes = Object.keys(patterns).filter((code): code is FlagCode => code in patterns)

/** 刑满释放, 社区矫正, 严重精神障碍, 吸毒, 艾滋 …: other authorities' lists (GB/T 31000 special groups). Never kept. */
const notCollected =
  /刑满|刑释|社区矫正|社矫|精神(病|障碍|残疾)|肇事肇祸|吸毒|戒毒|涉毒|艾滋|HIV|邪教|法轮|信访重点|重点信访|上访|前科|刑事/i

/** Words that deny: 无, 否, 非独居. */
const denied = /^(无|否|不是|没有|不|×|x|n|no|0|-+|—+|\/)$/i
const affirmed = /^(是|有|√|✓|✔|☑|y|yes|1|对|属于|●|○|\+)$/i

export interface FlagWord {
  readonly code: FlagCode
  readonly word: string
}

export interface FlagsRead {
  readonly flags: readonly FlagWord[]
  /** Pieces that name no known flag: kept by the caller as a remark. */
  readonly rest: readonly string[]
  /** Something stood there that must not be collected. It is in neither list. */
  readonly leftOut: boolean
}

export function flagOf(word: string): FlagCode | undefined {
  if (/^(非|不|未|无(?!智能|房|产|证|(房屋)?产权))/.test(word)) return undefined
  return flagCodes.find((code) => patterns[code].test(word))
}

/** A cell of tags: `独居老人、行动不便`, separated by anything. */
export function readFlags(text: string): FlagsRead {
  const flags: FlagWord[] = []
  const rest: string[] = []
  let leftOut = false
  for (const piece of text.split(/[\s,，、;；/|\\+＋。.]+/)) {
    const word = piece.trim()
    if (word === '' || denied.test(word)) continue
    const code = flagOf(word)
    if (notCollected.test(word)) leftOut = true
    else if (!code) rest.push(word)
    else if (!flags.some((flag) => flag.code === code)) flags.push({ code, word })
  }
  return { flags, rest, leftOut }
}

/** A sentence of a remark: every flag it tells, and the remark without what must not be kept. */
export function readRemark(text: string): { flags: readonly FlagWord[]; remark?: string; leftOut: boolean } {
  const clean = text.trim()
  if (clean === '') return { flags: [], leftOut: false }
  const pieces = clean.split(/(?<=[,，;；。])|\n/)
  const kept = pieces.filter((piece) => !notCollected.test(piece))
  const flags: FlagWord[] = []
  for (const piece of kept) {
    const word = piece.replace(/[,，;；。\s]+$/g, '').trim()
    for (const code of flagCodes) {
      if (patterns[code].test(word) && flagOf(word) && !flags.some((f) => f.code === code))
        flags.push({ code, word })
    }
  }
  const remark = kept.join('').trim()
  return { flags, remark: remark === '' ? undefined : remark, leftOut: kept.length < pieces.length }
}

/** Is this header the name of one flag (是否独居, 低保户)? Its cells are then yes or no. */
export function flagOfHeader(header: string): FlagCode | undefined {
  return flagOf(squeeze(header).replace(/^(是否为?|有无|属于|系)/, ''))
}

export function isAffirmed(text: string): boolean {
  return affirmed.test(text.trim())
}

export function isDenied(text: string): boolean {
  const word = text.trim()
  return word === '' || denied.test(word)
}
