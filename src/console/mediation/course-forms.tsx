import { newId } from '../../domain/kit/ids.ts'
import type { MediationPage } from '../../domain/mediation/file-view.ts'
import {
  cancelSession,
  holdSession,
  planSession,
  recordInquiry,
  sessionResults,
} from '../../domain/mediation/session.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'
import { ManyInput } from '../../ui/kit/ManyInput.tsx'
import { MomentInput } from '../../ui/kit/MomentInput.tsx'
import { partyChoices, textOf } from './file-forms.tsx'

const now = () => new Date().toISOString()

export function inquiryForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  return {
    action: recordInquiry,
    title: words.actions['mediation.recordInquiry'],
    rest: () => ({ mediationId: page.id, recordId: newId() }),
    fields: [
      { kind: 'line', key: 'asked', label: say.asked },
      { kind: 'own', key: 'at', label: say.when, control: <MomentInput />, initial: now() },
      { kind: 'line', key: 'place', label: say.where },
      { kind: 'words', key: 'words', label: say.inquiryWords, rows: 5 },
    ],
  }
}

export function planForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  return {
    action: planSession,
    title: words.actions['mediationSession.plan'],
    rest: () => ({ mediationId: page.id, recordId: newId() }),
    fields: [
      { kind: 'own', key: 'at', label: say.when, control: <MomentInput />, initial: now() },
      { kind: 'line', key: 'place', label: say.where },
    ],
  }
}

/** `planned`: the session that was planned and is now held. */
export function holdForm(
  words: Catalogue,
  page: MediationPage,
  planned?: { readonly id: string; readonly at: string; readonly place: string },
): DeedForm {
  const say = words.desk.mediation
  const consented = page.participants.filter((one) => one.consented)
  return {
    action: holdSession,
    title: words.actions['mediationSession.hold'],
    rest: () => ({ mediationId: page.id, recordId: planned?.id ?? newId() }),
    shape: (typed) => ({
      ...Object.fromEntries(Object.entries(typed).filter(([key]) => !key.startsWith('said-'))),
      participants: typed['participants'] ?? [],
      statements: page.parties.flatMap(({ id }) => {
        const said = textOf(typed[`said-${id}`])
        return said ? [{ partyId: id, words: said }] : []
      }),
    }),
    fields: [
      { kind: 'own', key: 'at', label: say.when, control: <MomentInput />, initial: planned?.at ?? now() },
      { kind: 'line', key: 'place', label: say.where, initial: planned?.place ?? '' },
      {
        kind: 'own',
        key: 'present',
        label: say.present,
        control: <ManyInput choices={partyChoices(page)} />,
        initial: page.parties.map(({ id }) => id),
      },
      ...(consented.length > 0
        ? [
            {
              kind: 'own' as const,
              key: 'participants',
              label: say.joined,
              optional: true,
              control: <ManyInput choices={consented.map(({ id, name }) => ({ value: id, label: name }))} />,
            },
          ]
        : []),
      ...page.parties.map(({ id, name }) => ({
        kind: 'words' as const,
        key: `said-${id}`,
        label: fill(say.said, { who: name }),
        optional: true,
      })),
      { kind: 'words', key: 'checking', label: say.checking, optional: true, rows: 2 },
      { kind: 'words', key: 'proposals', label: say.proposals, optional: true, rows: 2 },
      {
        kind: 'choice',
        key: 'result',
        label: say.result,
        choices: choicesOf(words.mediation.sessionResults, sessionResults),
      },
      { kind: 'words', key: 'outcome', label: say.outcome },
    ],
  }
}

export function cancelForm(words: Catalogue, page: MediationPage, recordId: string): DeedForm {
  return {
    action: cancelSession,
    title: words.actions['mediationSession.cancel'],
    rest: () => ({ mediationId: page.id, recordId }),
    fields: [{ kind: 'line', key: 'reason', label: words.desk.mediation.reason }],
  }
}
