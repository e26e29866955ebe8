import type { FactsInput } from '../../domain/documents/paper-facts.ts'
import { dayInChinese } from '../../domain/kit/day-in-chinese.ts'
import type { IssuedKind } from '../../domain/documents/paper-issued.ts'
import { urging, whistleMinutes } from './draft-urging.ts'
import type { Known } from './known.ts'

/** The facts of each kind, as far as they are known; a key that is missing here is for the worker to fill in. */
export const draftFacts: Readonly<Record<IssuedKind, (known: Known) => FactsInput>> = {
  'residence-statement': (known) => ({
    ...letterhead(known),
    receiver: known.tasks.at(-1)?.organisation ?? '',
    residentName: known.name,
    idNumber: known.idMask,
    dwellingAddress: known.address,
    residingSince: known.since ?? '',
    hukou: hukouWords(known),
    situation: known.situation,
    members: known.members.map(({ name, relation }) => ({ name, relation })),
    seenBy: known.procedure?.seen?.by ?? '',
    seenOn: known.procedure?.seen?.on ?? '',
    purpose: known.matter,
  }),
  'filing-letter': (known) => ({
    ...letterhead(known),
    ...matterOf(known, known.streetOffice),
    reason: known.procedure?.filing?.text ?? background(known),
    measures: numbered(known.procedure?.ahead ?? []),
    ...basisOf(known),
    attachments: [
      ...(known.procedure?.received ?? []).map(({ name, copies, printedAs, note }) => ({
        name: named(name, serialOf(known, printedAs) || note),
        copies: String(copies),
      })),
      { name: '备案回执', copies: '2' },
    ],
  }),
  'filing-receipt': (known) => {
    const filing = known.procedure?.filing
    return {
      ...letterhead(known),
      ...matterOf(known, known.streetOffice),
      sentOn: filing?.sentOn ?? known.today,
      filingNumber: filing?.number ?? '',
      opinion: filing?.answer ?? '',
      answeredOn: filing?.answeredOn ?? '',
    }
  },
  'handover-list': (known) => ({
    ...letterhead(known),
    ...matterOf(known, known.tasks.at(-1)?.organisation ?? ''),
    papers: (known.procedure?.received ?? []).map(({ name, copies, printedAs, note }) => ({
      name,
      form: name.includes('复印件') ? '复印件' : '原件',
      copies: String(copies),
      note: serialOf(known, printedAs) || note,
    })),
  }),
  'urging-notice': (known) => urging(known, letterhead(known)),
  'supervision-notice': (known) => ({
    ...urging(known, letterhead(known)),
    copyTo: known.streetOffice,
  }),
  'whistle-minutes': (known) => whistleMinutes(known, letterhead(known)),
  'assistance-letter': (known) => {
    const task = known.tasks.at(-1)
    const filing = known.procedure?.filing
    const noted = filing?.number ? `${known.streetOffice || '街道办事处'}已备案（${filing.number}）。` : ''
    return {
      ...letterhead(known),
      ...matterOf(known, task?.organisation ?? ''),
      background: [background(known), noted].filter((words) => words !== '').join('\n'),
      request: task?.ask ?? '',
      replyBy: task?.dueOn ?? '',
      ...basisOf(known),
      attachments: known.papers.some(({ kind }) => kind === 'handover-list')
        ? [{ name: '材料交接清单所列材料', copies: '1' }]
        : [],
    }
  },
}

function letterhead({ handler, phone, officeAddress }: Known) {
  return { handler, phone, officeAddress }
}

function matterOf(known: Known, receiver: string): FactsInput {
  const subject = known.procedure?.filing?.subject || `${known.name ? `${known.name}户` : ''}${known.matter}`
  return { receiver, subject, residentName: known.name, dwellingAddress: known.address }
}

function basisOf({ procedure }: Known): FactsInput {
  return procedure?.basis ? { basis: procedure.basis } : {}
}

function serialOf({ papers }: Known, kind: string | undefined): string {
  return papers.find((paper) => paper.kind === kind)?.serial ?? ''
}

function named(name: string, note: string): string {
  return note ? `${name}（${note}）` : name
}

/** 我社区居民李秀英一家三口自2009年3月起居住于…: only what is known, or nothing. */
function background(known: Known): string {
  const { name, members, since, address, situation } = known
  if (!name || !address) return situation
  const family = members.length > 0 ? `一家${han(members.length + 1)}口` : ''
  const from = since ? `自${dayInChinese(since)}起` : ''
  const sentence = `我社区居民${name}${family}${from}居住于${address}。`
  return situation ? `${sentence}\n${situation}` : sentence
}

/** Where the 户口 is, in words; nothing where nobody has asked. */
function hukouWords({ hukouStatus, hukouAddress }: Known): string {
  const where = hukouAddress ? `，在${hukouAddress}` : ''
  if (hukouStatus === 'together') return '户籍在本址'
  if (hukouStatus === 'apart') return '户籍在本社区另一住址'
  return hukouStatus === 'hukouElsewhere' ? `户籍不在本址${where}` : ''
}

function numbered(lines: readonly string[]): string {
  return lines
    .map((line, at) => `${han(at + 1)}、${line.replaceAll(', ', '，')}；`)
    .join('\n')
    .replace(/；$/u, '。')
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 to 99 as they are counted in Chinese. */
function han(n: number): string {
  if (n < 10) return digits[n] ?? ''
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? digits[tens] : ''}十${digits[n % 10]}`
}
