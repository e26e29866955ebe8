import type { TimelineLine } from '../domain/cases/case-queries.ts'
import type { Catalogue } from './catalogue.ts'
import { fill } from './shape.ts'

type Line = Pick<TimelineLine, 'action' | 'detail'> & Partial<Pick<TimelineLine, 'actor'>>
/** An instant as the place writes it. */
type Say = (instant: string) => string

/** Who did it: a name, or in words what it was that is nobody of the office. */
export function timelineActor({ desk }: Catalogue, { actor }: Pick<TimelineLine, 'actor'>): string {
  const kinds: Readonly<Record<string, string>> = desk.audit.actors
  return kinds[actor] || actor
}

/** Deeds whose own words hold the unit already: the office, or the unit of time. */
const UNIT_SAID = new Set(['agencyTask.send', 'case.askExtension', 'agencyTask.askExtension'])

/**
 * A line of the books as a sentence, on the screen as on paper: what was done, and of its codes and numbers what a reader wants
 * to know.
 */
export function timelineSentence(words: Catalogue, line: Line, sayInstant: Say): string {
  const names: Readonly<Record<string, string>> = words.actions
  const verb = wholeSentence(words, line) || (names[line.action] ?? line.action)
  const { unit } = line.detail
  // What an office does itself stands behind its own name already.
  const isSaid = UNIT_SAID.has(line.action) || unit === line.actor
  const told = typeof unit === 'string' && !isSaid ? unit : ''
  const more = [told, ownDetail(words, line, sayInstant)].filter(Boolean).join(', ')
  return more ? `${verb}: ${more}` : verb
}

/** Where the button's own words are no sentence: "交给谁办" has been answered. */
function wholeSentence(words: Catalogue, { action, detail }: Line): string {
  const say = words.desk.cases.detail
  const told = (key: string, sentence: string) =>
    detail[key] ? fill(sentence, { [key]: String(detail[key]) }) : ''
  switch (action) {
    case 'case.assign':
    case 'case.handOver':
      return told('holder', say.handedOver)
    case 'procedure.open':
      return told('procedure', say.procedure)
    case 'procedure.doStep':
      return told('step', say.stepDone)
    case 'procedure.answer': {
      const { yes, no } = words.desk.shell
      return detail['question'] ? `${detail['question']} ${detail['yes'] ? yes : no}` : ''
    }
    case 'agencyTask.send':
      return told('unit', say.sentTo)
    default:
      return ''
  }
}

function ownDetail(words: Catalogue, { action, detail }: Line, sayInstant: Say): string {
  const say = words.desk.cases.detail
  const { cases } = words
  const when = (key: string) => (detail[key] ? sayInstant(String(detail[key])) : '')
  const { whistle } = words.agencies
  const rating = detail['rating'] as keyof typeof whistle.ratings
  switch (action) {
    case 'case.contact':
      return [
        cases.visitWays[detail['way'] as keyof typeof cases.visitWays],
        detail['reached'] ? words.desk.cases.reachedYes : say.notReached,
      ].join(', ')
    case 'case.reclassify':
      return String(detail['kindName'] ?? '')
    case 'case.correct':
      return correctedFields(words, String(detail['fields'] ?? ''))
    case 'case.merge':
      return joined(detail, say.mergedHere, say.mergedInto, 'intoNumber')
    case 'case.unmerge':
      return joined(detail, say.splitHere, say.splitFrom, 'fromNumber')
    case 'case.part':
      return joined(detail, say.partedHere, say.partedFrom, 'fromNumber')
    case 'agencyTask.send':
      return detail['dueAt'] ? fill(say.answerBy, { due: when('dueAt') }) : ''
    case 'agencyTask.answer':
      return words.agencies.answerCodes[detail['result'] as 'done'] ?? ''
    case 'agencyTask.decideExtension':
      return detail['grant'] ? fill(say.granted, { due: when('dueAt') }) : say.notGranted
    case 'case.warn':
    case 'agencyTask.warn':
      return rungWords(words, String(detail['rung'] ?? ''))
    case 'whistle.blow':
      return fill(say.whistleBlown, { at: when('meetAt'), units: String(detail['units'] ?? '') })
    case 'whistle.arrive':
      return fill(say.arrivedAt, { at: when('at') })
    case 'whistle.rateUnit':
      return whistle.ratings[rating] ?? ''
    case 'whistle.rateCall':
      return whistle.callRatings[rating] ?? ''
    case 'whistle.settle':
      return detail['pictures'] ? fill(say.pictures, { n: Number(detail['pictures']) }) : ''
    case 'case.accept':
    case 'case.resume':
      return detail['due'] ? fill(say.due, { due: when('due') }) : ''
    case 'case.askExtension':
      return `${detail['amount']} ${cases.units[detail['unit'] as keyof typeof cases.units] ?? ''}`
    case 'case.decideExtension':
      return detail['grant'] ? fill(say.granted, { due: when('due') }) : say.notGranted
    case 'case.decline':
      return cases.declineGrounds[detail['ground'] as keyof typeof cases.declineGrounds] ?? ''
    case 'case.reportResult':
      return cases.results[detail['result'] as keyof typeof cases.results] ?? ''
    case 'case.check':
      return detail['agrees'] ? say.agrees : say.agreesNot
    case 'case.returnVisit': {
      if (!detail['reached']) return say.notReached
      const solved = detail['solved'] ? words.desk.cases.saidSolved : words.desk.cases.saidNotSolved
      const satisfaction =
        cases.satisfactions[detail['satisfaction'] as keyof typeof cases.satisfactions] ?? ''
      return fill(say.reached, { solved, satisfaction }) + (detail['reopens'] ? say.reopens : '')
    }
    case 'thanks.record': {
      const { thanksKinds } = words.agencies
      return thanksKinds[detail['kind'] as keyof typeof thanksKinds] ?? ''
    }
    case 'procedure.doStep':
      return ''
    default:
      return otherDetail(say.number, detail)
  }
}

function otherDetail(numbered: string, { step, paper, number }: TimelineLine['detail']): string {
  if (typeof step === 'string' && step) return step
  if (typeof paper === 'string' && paper) return paper
  return typeof number === 'string' && number ? fill(numbered, { number }) : ''
}

/** Which parts of what was registered were put right. */
function correctedFields({ cases: { titles } }: Catalogue, fields: string): string {
  const names = [
    /title/.test(fields) ? titles.title : '',
    /\bwords/.test(fields) ? titles.words : '',
    /dwellingId|placeWords/.test(fields) ? titles.place : '',
  ]
  return names.filter(Boolean).join(', ')
}

/** `before-48`, `after-2`: which rung of the ladder it was. */
function rungWords({ agencies }: Catalogue, rung: string): string {
  const [when, n = ''] = rung.split('-')
  if (when !== 'before' && when !== 'after') return ''
  return fill(agencies.ladder[when], { n })
}

/** Two matters that were one for a time: as this one tells it, or as the other, which went on, does. */
function joined(detail: TimelineLine['detail'], here: string, away: string, other: string): string {
  const number = String((detail['isOther'] ? detail['number'] : detail[other]) ?? '')
  return number ? fill(detail['isOther'] ? here : away, { number }) : ''
}
