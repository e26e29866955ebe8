import { clauseNumber, clauseText } from '../../domain/mediation/agreement-text.ts'
import type { MediationPage, RecordKind, RecordOf } from '../../domain/mediation/file-view.ts'
import type { PaperFacts } from '../../domain/documents/paper-kinds.ts'
import { zhCN } from '../../text/zh-CN/words.ts'

const say = zhCN.mediation

/** What every paper of the file has. */
export const headOf = ({ serial, committee }: MediationPage) => ({ serial, committee })

export const mediatorsOf = ({ mediators }: MediationPage) =>
  mediators
    .filter(({ until }) => until === null)
    .map(({ name }) => name)
    .join('、')

export const namesOf = ({ parties }: MediationPage, ids?: readonly string[]) =>
  parties
    .filter(({ id }) => !ids || ids.includes(id))
    .map(({ name }) => name)
    .join('、')

export function partiesOf({ parties }: MediationPage): PaperFacts<'mediation-application'>['parties'] {
  return parties.map((one) => ({
    side: say.sides[one.side],
    name: one.name,
    sex: one.sex,
    nation: one.nation,
    age: one.age,
    occupation: one.kind === 'organisation' ? one.speaker : one.occupation,
    phone: one.phone,
    address: one.address,
  }))
}

export function recordsOf<K extends RecordKind>(page: MediationPage, kind: K): readonly RecordOf<K>[] {
  return page.records.filter((record): record is RecordOf<K> => record.kind === kind)
}

export const heldSessions = (page: MediationPage) =>
  recordsOf(page, 'session').filter(({ state }) => state === 'held')

/** Each clause as it is printed and signed. */
export function clausesOf({ agreement, parties }: MediationPage): readonly { readonly words: string }[] {
  return (agreement?.clauses ?? []).map((clause, at) => ({
    words: `${clauseNumber(at + 1)}、${clauseText(clause, parties)}`,
  }))
}

export const sourceOf = ({ source, movedBy }: MediationPage) =>
  movedBy ? `${say.sources[source]}（${movedBy}）` : say.sources[source]

/** How it ended, in one sentence; '' while it is open. */
export function resultOf(page: MediationPage): string {
  return page.ending ? say.endings[page.ending] : ''
}

/** The course in one paragraph: counted, and what became of the promises. */
export function courseOf(page: MediationPage): string {
  const inquiries = recordsOf(page, 'inquiry').length
  const checks = page.commitments.flatMap(({ findings }) => findings.filter(({ repeated }) => !repeated))
  const kept = checks.filter(({ result }) => result === 'kept').length
  const broken = checks.filter(({ result }) => result === 'broken').length
  return [
    `调查${inquiries}次，调解${heldSessions(page).length}次。`,
    checks.length > 0 ? `定期承诺查验${checks.length}次，守约${kept}次，违约${broken}次。` : '',
    page.reopened > 0 ? `重新调解${page.reopened}次。` : '',
  ].join('')
}

/** What a party said when told of the rights. */
export function answerOf(party: MediationPage['parties'][number]): string {
  const willing = { true: '愿意调解', false: '不愿意调解', null: '还没有表示' }[String(party.willing)] ?? ''
  return [
    willing,
    party.acceptsMediators ? '接受调解员' : '要求更换调解员',
    party.openly ? '公开进行' : '不公开进行',
  ].join('，')
}
