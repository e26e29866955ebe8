import type { MediationPage } from '../../domain/mediation/file-view.ts'
import { checkCode } from '../../domain/mediation/check-code.ts'
import { clauseNumber } from '../../domain/mediation/agreement-text.ts'
import { listName } from '../../domain/mediation/lists.ts'
import type { PaperFacts, PaperKindCode } from '../../domain/documents/paper-kinds.ts'
import { zhCN } from '../../text/zh-CN/words.ts'
import {
  answerOf,
  clausesOf,
  courseOf,
  headOf,
  heldSessions,
  mediatorsOf,
  namesOf,
  partiesOf,
  recordsOf,
  resultOf,
  sourceOf,
} from './mediation-facts.ts'

export type MediationKind = Extract<PaperKindCode, `mediation-${string}`>

interface Printing {
  readonly printedAt: string
  /** Where the papers stand in the volume, once it was set. */
  readonly volume?: VolumePages
}

/** The first page of each item that stands in the volume, and how many pages there are between index and back cover. */
export interface VolumePages {
  readonly first: ReadonlyMap<string, number>
  readonly all: number
}

const say = zhCN.mediation
/** 人民调解法 art. 26: told whenever a session ends without agreement. */
const OTHER_WAYS = '不愿意继续调解的，可以依法通过仲裁、行政、司法等途径维护自己的权利。'

type Maker<K extends MediationKind> = (
  page: MediationPage,
  partId: string | undefined,
  printing: Printing,
) => PaperFacts<K> | undefined

const closedOn = (page: MediationPage) => recordsOf(page, 'closing').at(-1)?.on

/** The facts of each paper from the file as it stands; `partId` names the party or the record. `undefined`: there is none. */
const makers: { readonly [K in MediationKind]: Maker<K> } = {
  'mediation-cover': (page) => ({
    ...headOf(page),
    cause: page.cause,
    partyNames: namesOf(page),
    mediators: mediatorsOf(page),
    disputeType: listName(page.lists.disputeType, say.disputeTypes, page.disputeType),
    registeredOn: page.registeredOn,
    closedOn: closedOn(page),
    result: resultOf(page),
    filer: page.filer,
    archivedOn: page.archivedOn ?? undefined,
    retention: page.retention
      ? page.retentionName || listName(page.lists.retention, say.retentions, page.retention)
      : undefined,
  }),
  'mediation-index': (page, _partId, { volume }) => ({
    ...headOf(page),
    entries: [
      ...page.mustList.map(({ item, state }) => ({
        title: say.volumeItems[item],
        state: say.mustStates[state],
        page: volume?.first.get(item)?.toString(),
      })),
      // Printed with every volume, behind its last page; it has no number.
      { title: say.backCover, state: say.mustStates.have, page: undefined },
    ],
  }),
  'mediation-application': (page) => ({
    ...headOf(page),
    parties: partiesOf(page),
    facts: page.facts,
    requests: page.requests.map((one, at) => `${clauseNumber(at + 1)}、${one}`).join('\n') || '请求调解。',
    appliedOn: page.registeredOn,
  }),
  'mediation-acceptance': (page) => ({
    ...headOf(page),
    parties: partiesOf(page),
    disputeType: listName(page.lists.disputeType, say.disputeTypes, page.disputeType),
    source: sourceOf(page),
    people: String(page.people),
    cause: page.cause,
    facts: page.facts,
    mediators: mediatorsOf(page),
    registeredOn: page.registeredOn,
  }),
  'mediation-rights': (page, partId) => {
    const party = page.parties.find(({ id }) => id === partId)
    return (
      party && {
        ...headOf(page),
        partyName: party.name,
        mediators: mediatorsOf(page),
        answer: answerOf(party),
        toldOn: party.toldOn ?? undefined,
      }
    )
  },
  'mediation-identity': (page) => ({
    ...headOf(page),
    identities: page.parties.map(({ name, identity }) => ({
      name,
      document: identity ? say.documents[identity.document] : '还没有核对',
      number: identity?.number,
      on: identity?.on,
    })),
    mediators: mediatorsOf(page),
  }),
  'mediation-proxy': (page, partId) => {
    const party = page.parties.find(({ id }) => id === partId)
    return party?.proxy
      ? {
          ...headOf(page),
          partyName: party.name,
          proxyName: party.proxy.name,
          relation: party.proxy.relation,
          number: party.proxy.number,
          scope: party.proxy.special
            ? '特别授权：代为承认、放弃、变更请求，达成和解，签署协议，签收文书。'
            : '一般代理：代为陈述意见，签收文书。',
          cause: page.cause,
          on: party.proxy.on,
        }
      : undefined
  },
  'mediation-inquiry': (page, partId) => {
    const record = recordsOf(page, 'inquiry').find(({ id }) => id === partId)
    return (
      record && {
        ...headOf(page),
        at: record.at,
        place: record.place,
        cause: page.cause,
        asked: record.asked,
        mediators: record.by,
        words: record.words,
      }
    )
  },
  'mediation-session': (page, partId) => {
    const record = heldSessions(page).find(({ id }) => id === partId)
    return (
      record && {
        ...headOf(page),
        number: clauseNumber(record.number),
        at: record.at,
        place: record.place,
        cause: page.cause,
        present: namesOf(page, record.present),
        participants: page.participants
          .filter(({ id }) => record.participants.includes(id))
          .map(
            ({ name, relation, witness }) =>
              `${name}（${say.relations[relation]}${witness ? '，见证' : ''}）`,
          )
          .join('、'),
        mediators: mediatorsOf(page),
        statements: record.statements.map(({ partyId, words }) => ({
          name: namesOf(page, [partyId]),
          words,
        })),
        checking: record.checking,
        proposals: record.proposals,
        result: `${record.result ? say.sessionResults[record.result] : ''}：${record.outcome}`,
        otherWays: record.result === 'agreed' ? '' : OTHER_WAYS,
      }
    )
  },
  'mediation-agreement': (page) =>
    page.agreement?.form === 'written'
      ? {
          ...headOf(page),
          parties: partiesOf(page),
          facts: page.agreement.facts,
          issues: page.agreement.issues,
          responsibility: page.agreement.responsibility,
          clauses: clausesOf(page),
          others: page.agreement.others,
          copies: String(page.agreement.copies),
          mediators: mediatorsOf(page),
          effectiveOn: page.agreement.effectiveOn ?? undefined,
          hash: page.agreement.hash && checkCode(page.agreement.hash),
        }
      : undefined,
  'mediation-oral': (page) =>
    page.agreement?.form === 'oral'
      ? {
          ...headOf(page),
          parties: partiesOf(page),
          facts: page.agreement.facts,
          issues: page.agreement.issues,
          clauses: clausesOf(page),
          mediators: mediatorsOf(page),
          effectiveOn: page.agreement.effectiveOn ?? undefined,
        }
      : undefined,
  'mediation-termination': (page) => {
    const record = recordsOf(page, 'termination').at(-1)
    return (
      record && {
        ...headOf(page),
        partyNames: namesOf(page),
        cause: page.cause,
        reason: [say.endings[record.ending], record.words].filter(Boolean).join('：'),
        otherWays: record.otherWays,
        mediators: mediatorsOf(page),
        on: record.on,
      }
    )
  },
  'mediation-receipt': (page) =>
    page.agreement
      ? {
          ...headOf(page),
          cause: page.cause,
          paper: '人民调解协议书',
          deliveries: recordsOf(page, 'delivery').map(({ partyId, on }) => ({
            name: namesOf(page, [partyId]),
            on,
          })),
          mediators: mediatorsOf(page),
        }
      : undefined,
  'mediation-visit': (page, partId) => {
    const record = recordsOf(page, 'visit').find(({ id }) => id === partId)
    return (
      record && {
        ...headOf(page),
        name: namesOf(page, [record.partyId]),
        cause: page.cause,
        on: record.on,
        performed: record.performed,
        satisfaction: say.satisfactions[record.satisfaction],
        court: record.court || '没有',
        relapse: record.relapse || '没有',
        measures: record.measures || '无',
        visitor: record.by,
      }
    )
  },
  'mediation-confirmation': (page) =>
    page.agreement?.form === 'written' && page.agreement.effectiveOn
      ? {
          ...headOf(page),
          parties: partiesOf(page),
          court: recordsOf(page, 'confirmation').at(-1)?.court,
          cause: page.cause,
          effectiveOn: page.agreement.effectiveOn,
          until: page.confirmationUntil ?? undefined,
          clauses: clausesOf(page),
        }
      : undefined,
  'mediation-closing': (page) => {
    const record = recordsOf(page, 'closing').at(-1)
    return (
      record && {
        ...headOf(page),
        parties: partiesOf(page),
        source: sourceOf(page),
        registeredOn: page.registeredOn,
        closedOn: record.on,
        method: listName(page.lists.method, say.methods, record.method),
        facts: page.facts,
        course: courseOf(page),
        result: [resultOf(page), record.words].filter(Boolean).join('。'),
        mediators: mediatorsOf(page),
      }
    )
  },
  'mediation-back': (page, _partId, { printedAt, volume }) => ({
    ...headOf(page),
    note: [
      ...recordsOf(page, 'note').map(({ words }) => words),
      ...recordsOf(page, 'setAside').map(
        ({ what, name, words }) => `${say.setAsides[what]}${name ? `（${name}）` : ''}：${words}`,
      ),
    ].join('\n'),
    pages: volume?.all.toString(),
    filer: page.filer,
    archivedOn: page.archivedOn ?? undefined,
    printedAt,
  }),
  'mediation-back-cover': (page) => ({
    ...headOf(page),
    filer: page.filer,
    archivedOn: page.archivedOn ?? undefined,
  }),
}

/** The facts of one paper of the file; `undefined`: the file has no such paper (yet). */
export function mediationFacts<K extends MediationKind>(
  kind: K,
  page: MediationPage,
  partId: string | undefined,
  printing: Printing,
): PaperFacts<K> | undefined {
  return makers[kind](page, partId, printing)
}
