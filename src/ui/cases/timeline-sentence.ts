import type { TimelineLine } from '../../domain/cases/case-queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { sayInstant } from '../kit/when.ts'

/** Who did it: a name, or in words what it was that is nobody of the office. */
export function timelineActor({ desk }: Catalogue, { actor }: TimelineLine): string {
  const kinds: Readonly<Record<string, string>> = desk.audit.actors
  return kinds[actor] || actor
}

/** A line of the books as a sentence: the deed's own name, and of its codes and numbers what a reader wants to know. */
export function timelineSentence(
  words: Catalogue,
  language: string,
  { action, detail }: TimelineLine,
): string {
  const names: Readonly<Record<string, string>> = words.actions
  const verb = names[action] ?? action
  const more = detailOf(words, language, action, detail)
  return more ? `${verb}: ${more}` : verb
}

function detailOf(
  words: Catalogue,
  language: string,
  action: string,
  detail: TimelineLine['detail'],
): string {
  const { unit } = detail
  const own = ownDetail(words, language, action, detail)
  return [typeof unit === 'string' ? unit : '', own].filter(Boolean).join(', ')
}

function ownDetail(
  words: Catalogue,
  language: string,
  action: string,
  detail: TimelineLine['detail'],
): string {
  const say = words.desk.cases.detail
  const { cases } = words
  const when = (key: string) => (detail[key] ? sayInstant(words, language, String(detail[key])) : '')
  const { whistle } = words.agencies
  const rating = detail['rating'] as keyof typeof whistle.ratings
  switch (action) {
    case 'case.assign':
    case 'case.handOver':
      return detail['holder'] ? fill(say.handedOver, { holder: String(detail['holder']) }) : ''
    case 'case.contact':
      return [
        cases.visitWays[detail['way'] as keyof typeof cases.visitWays],
        detail['reached'] ? words.desk.cases.reachedYes : say.notReached,
      ].join(', ')
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
      return detail['due'] ? fill(say.due, { due: sayInstant(words, language, String(detail['due'])) }) : ''
    case 'case.decideExtension':
      return detail['grant']
        ? fill(say.granted, { due: sayInstant(words, language, String(detail['due'])) })
        : say.notGranted
    case 'case.decline':
      return cases.declineGrounds[detail['ground'] as keyof typeof cases.declineGrounds] ?? ''
    case 'case.reportResult':
      return fill(say.result, { result: cases.results[detail['result'] as keyof typeof cases.results] ?? '' })
    case 'case.check':
      return detail['agrees'] ? say.agrees : say.agreesNot
    case 'case.returnVisit': {
      if (!detail['reached']) return say.notReached
      const solved = detail['solved'] ? words.desk.cases.saidSolved : words.desk.cases.saidNotSolved
      const satisfaction =
        cases.satisfactions[detail['satisfaction'] as keyof typeof cases.satisfactions] ?? ''
      return fill(say.reached, { solved, satisfaction }) + (detail['reopens'] ? say.reopens : '')
    }
    default:
      if (typeof detail['step'] === 'string') return fill(say.step, { step: detail['step'] })
      if (typeof detail['paper'] === 'string') return fill(say.paper, { paper: detail['paper'] })
      if (typeof detail['number'] === 'string' && detail['number'])
        return fill(say.number, { number: detail['number'] })
      return ''
  }
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
