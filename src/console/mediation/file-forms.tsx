import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import { endings, mediationSources } from '../../domain/mediation/file-lists.ts'
import { isOffered, listName, type MediationList, type MediationLists } from '../../domain/mediation/lists.ts'
import {
  archiveMediation,
  closeMediation,
  consultMediation,
  describeMediation,
  extendMediation,
  goOnAsAgreed,
  noteMediation,
  openMediation,
  reopenMediation,
  terminateMediation,
} from '../../domain/mediation/file.ts'
import type { MediationPage } from '../../domain/mediation/file-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedField, type DeedForm } from '../../ui/kit/deed-form.ts'
import { ManyInput } from '../../ui/kit/ManyInput.tsx'

export const today = () => dayOf(new Date().toISOString())

type About = Pick<
  MediationPage,
  'source' | 'movedBy' | 'disputeType' | 'cause' | 'facts' | 'requests' | 'people'
>

/** What the office's list offers now, and what the file has already. */
function offered(list: MediationList, shipped: Readonly<Record<string, string>>, had?: string) {
  return list.entries
    .filter(({ code }) => isOffered(list, code, had))
    .map(({ code }) => ({ value: code, label: listName(list, shipped, code) }))
}

function aboutFields(words: Catalogue, lists: MediationLists, about: Partial<About>): readonly DeedField[] {
  const say = words.desk.mediation
  const { sources, disputeTypes: types } = words.mediation
  return [
    {
      kind: 'pick',
      key: 'source',
      label: say.source,
      choices: choicesOf(sources, mediationSources),
      initial: about.source ?? 'application',
    },
    { kind: 'line', key: 'movedBy', label: say.movedBy, optional: true, initial: about.movedBy ?? '' },
    {
      kind: 'pick',
      key: 'disputeType',
      label: say.disputeType,
      choices: offered(lists.disputeType, types, about.disputeType),
      ...(about.disputeType || isOffered(lists.disputeType, 'neighbours')
        ? { initial: about.disputeType ?? 'neighbours' }
        : {}),
    },
    { kind: 'number', key: 'people', label: say.people, least: 2, most: 9999, initial: about.people ?? 2 },
    { kind: 'line', key: 'cause', label: say.caseName, initial: about.cause ?? '' },
    { kind: 'words', key: 'facts', label: say.facts, rows: 4, initial: about.facts ?? '' },
    {
      kind: 'words',
      key: 'requests',
      label: say.requests,
      rows: 2,
      optional: true,
      initial: (about.requests ?? []).join('\n'),
    },
  ]
}

/** What was typed into a field of words; nothing: ''. */
export function textOf(typed: unknown): string {
  return typeof typed === 'string' ? typed.trim() : ''
}

/** Requests are one a line. */
function inLines(typed: Readonly<Record<string, unknown>>) {
  const requests = textOf(typed['requests'])
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return { ...typed, requests }
}

export function openForm(
  words: Catalogue,
  lists: MediationLists,
  at: { readonly caseId: string; readonly mediationId: string },
  title: string,
): DeedForm {
  return {
    action: openMediation,
    title: words.actions['mediation.open'],
    rest: () => at,
    shape: inLines,
    fields: aboutFields(words, lists, { cause: title }),
  }
}

export function describeForm(words: Catalogue, page: MediationPage): DeedForm {
  return {
    action: describeMediation,
    title: words.actions['mediation.describe'],
    rest: () => ({ mediationId: page.id }),
    shape: inLines,
    fields: aboutFields(words, page.lists, page),
  }
}

export function partyChoices(page: MediationPage) {
  return page.parties.map(({ id, name }) => ({ value: id, label: name }))
}

export function extendForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  return {
    action: extendMediation,
    title: words.actions['mediation.extend'],
    rest: () => ({ mediationId: page.id }),
    fields: [
      { kind: 'day', key: 'until', label: say.until },
      {
        kind: 'own',
        key: 'agreedBy',
        label: say.agreedBy,
        control: <ManyInput choices={partyChoices(page)} />,
      },
      { kind: 'line', key: 'reason', label: say.reason },
    ],
  }
}

export function terminateForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  return {
    action: terminateMediation,
    title: words.actions['mediation.terminate'],
    danger: true,
    rest: () => ({ mediationId: page.id }),
    fields: [
      {
        kind: 'pick',
        key: 'ending',
        label: say.ending,
        choices: choicesOf(words.mediation.endings, endings),
      },
      { kind: 'words', key: 'otherWays', label: say.otherWays, initial: say.otherWaysDraft },
      { kind: 'words', key: 'words', label: say.words, optional: true },
      { kind: 'day', key: 'on', label: say.on, initial: today() },
    ],
  }
}

export function reopenForm(words: Catalogue, page: { readonly id: string }): DeedForm {
  const say = words.desk.mediation
  return {
    action: reopenMediation,
    title: words.actions['mediation.reopen'],
    rest: () => ({ mediationId: page.id }),
    fields: [
      {
        kind: 'pick',
        key: 'because',
        label: say.because,
        choices: choicesOf(words.mediation.reopenings, ['relapse', 'request', 'breach']),
      },
      { kind: 'words', key: 'words', label: say.words, optional: true },
    ],
  }
}

export function goOnForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  return {
    action: goOnAsAgreed,
    title: words.actions['mediation.goOn'],
    rest: () => ({ mediationId: page.id, recordId: newId() }),
    fields: [
      { kind: 'day', key: 'on', label: say.on, initial: today() },
      { kind: 'words', key: 'words', label: say.words },
    ],
  }
}

export function noteForm(words: Catalogue, page: MediationPage): DeedForm {
  return {
    action: noteMediation,
    title: words.actions['mediation.note'],
    rest: () => ({ mediationId: page.id, recordId: newId() }),
    fields: [{ kind: 'words', key: 'words', label: words.desk.mediation.words, rows: 4 }],
  }
}

export function closeForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  return {
    action: closeMediation,
    title: words.actions['mediation.close'],
    rest: () => ({ mediationId: page.id, recordId: newId() }),
    fields: [
      {
        kind: 'pick',
        key: 'method',
        label: say.method,
        choices: offered(page.lists.method, words.mediation.methods),
        ...(isOffered(page.lists.method, 'mediation') ? { initial: 'mediation' } : {}),
      },
      { kind: 'day', key: 'on', label: say.on, initial: today() },
      { kind: 'words', key: 'words', label: say.closingWords, rows: 4 },
    ],
  }
}

export function archiveForm(words: Catalogue, page: MediationPage, filer: string): DeedForm {
  const say = words.desk.mediation
  return {
    action: archiveMediation,
    title: words.actions['mediation.archive'],
    rest: () => ({ mediationId: page.id }),
    fields: [
      {
        kind: 'choice',
        key: 'retention',
        label: say.retention,
        choices: offered(page.lists.retention, words.mediation.retentions),
        ...(isOffered(page.lists.retention, 'short') ? { initial: 'short' } : {}),
      },
      { kind: 'line', key: 'filer', label: say.filer, initial: filer },
    ],
  }
}

export function consultForm(words: Catalogue, mediationId: string): DeedForm {
  const say = words.desk.mediation
  return {
    action: consultMediation,
    title: words.actions['mediation.consult'],
    hint: say.sealedHint,
    rest: () => ({ mediationId, openingId: newId() }),
    fields: [{ kind: 'line', key: 'reason', label: say.reason }],
  }
}
