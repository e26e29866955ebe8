import { newId } from '../../domain/kit/ids.ts'
import { participantRelations } from '../../domain/mediation/file-lists.ts'
import type { MediationPage, ParticipantView, PartyView } from '../../domain/mediation/file-view.ts'
import {
  appointMediator,
  authoriseProxy,
  identifyParty,
  identityDocuments,
  inviteParticipant,
  partyKinds,
  partySides,
  recuseMediator,
  tellParty,
  writeParty,
} from '../../domain/mediation/party.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'
import { ManyInput } from '../../ui/kit/ManyInput.tsx'
import { partyChoices, today } from './file-forms.tsx'
import { NOT_IN_REGISTRY, RegistryPick, type FromRegistry } from './RegistryPick.tsx'
import { RevealInto } from './RevealInto.tsx'

export function partyForm(words: Catalogue, page: MediationPage, party?: PartyView): DeedForm {
  const say = words.desk.mediation
  const side = page.parties.some((one) => one.side === 'applicant') ? 'respondent' : 'applicant'
  const line = (key: 'sex' | 'nation' | 'age' | 'occupation' | 'phone' | 'address' | 'speaker') =>
    ({ kind: 'line', key, label: say[key], optional: true, initial: party?.[key] ?? '' }) as const
  return {
    action: writeParty,
    title: words.actions['mediationParty.write'],
    rest: () => ({ partyId: party?.id ?? newId(), mediationId: page.id }),
    shape: ({ from, ...typed }) => ({ ...typed, ...(from as FromRegistry | undefined) }),
    fields: [
      {
        kind: 'own',
        key: 'from',
        label: say.find,
        optional: true,
        initial: party ? { personId: party.personId, organisationId: party.organisationId } : NOT_IN_REGISTRY,
        control: <RegistryPick />,
      },
      {
        kind: 'choice',
        key: 'side',
        label: say.side,
        choices: choicesOf(words.mediation.sides, partySides),
        initial: party?.side ?? side,
      },
      {
        kind: 'choice',
        key: 'kind',
        label: say.partyKind,
        choices: choicesOf(words.mediation.partyKinds, partyKinds),
        initial: party?.kind ?? 'person',
      },
      { kind: 'line', key: 'name', label: say.name, initial: party?.name ?? '' },
      ...(['sex', 'nation', 'age', 'occupation', 'phone', 'address', 'speaker'] as const).map(line),
    ],
  }
}

export function tellForm(words: Catalogue, party: PartyView): DeedForm {
  const say = words.desk.mediation
  return {
    action: tellParty,
    title: words.actions['mediationParty.tell'],
    rest: () => ({ partyId: party.id }),
    shape: ({ willing, ...typed }) => ({
      ...typed,
      willing: willing === 'unsaid' ? null : willing === 'yes',
    }),
    fields: [
      { kind: 'day', key: 'on', label: say.toldOn, initial: today() },
      {
        kind: 'choice',
        key: 'willing',
        label: say.willing,
        initial: 'yes',
        choices: [
          { value: 'yes', label: say.willingYes },
          { value: 'no', label: say.willingNo },
          { value: 'unsaid', label: say.willingUnsaid },
        ],
      },
      { kind: 'tick', key: 'acceptsMediators', label: say.accepts, initial: true },
      { kind: 'tick', key: 'openly', label: say.openly, initial: false },
    ],
  }
}

export function identifyForm(words: Catalogue, party: PartyView): DeedForm {
  const say = words.desk.mediation
  return {
    action: identifyParty,
    title: words.actions['mediationParty.identify'],
    rest: () => ({ partyId: party.id }),
    shape: ({ reveal: _reveal, ...typed }) => typed,
    fields: [
      {
        kind: 'pick',
        key: 'document',
        label: say.document,
        choices: choicesOf(words.mediation.documents, identityDocuments),
        initial: 'idCard',
      },
      {
        kind: 'line',
        key: 'number',
        label: say.number,
        optional: true,
        initial: party.identity?.number ?? '',
      },
      ...(party.personId
        ? [
            {
              kind: 'own',
              key: 'reveal',
              label: say.fromBooks,
              optional: true,
              control: (
                <RevealInto personId={party.personId} field="idNumber" into="number" label={say.fillNumber} />
              ),
            } as const,
          ]
        : []),
      { kind: 'day', key: 'on', label: say.identifiedOn, initial: today() },
    ],
  }
}

export function proxyForm(words: Catalogue, party: PartyView): DeedForm {
  const say = words.desk.mediation
  return {
    action: authoriseProxy,
    title: words.actions['mediationParty.authorise'],
    rest: () => ({ partyId: party.id }),
    fields: [
      { kind: 'line', key: 'name', label: say.proxyName },
      { kind: 'line', key: 'relation', label: say.relation, optional: true },
      { kind: 'line', key: 'number', label: say.number, optional: true },
      { kind: 'tick', key: 'special', label: say.special, initial: false },
      { kind: 'day', key: 'on', label: say.on, initial: today() },
    ],
  }
}

export function participantForm(words: Catalogue, page: MediationPage, one?: ParticipantView): DeedForm {
  const say = words.desk.mediation
  return {
    action: inviteParticipant,
    title: words.actions['mediationParticipant.invite'],
    hint: say.participantsHint,
    rest: () => ({ participantId: one?.id ?? newId(), mediationId: page.id }),
    shape: (typed) => ({ ...typed, consents: typed['consents'] ?? [] }),
    fields: [
      {
        kind: 'pick',
        key: 'relation',
        label: say.who,
        choices: choicesOf(words.mediation.relations, participantRelations),
        ...(one ? { initial: one.relation } : {}),
      },
      { kind: 'line', key: 'name', label: say.name, initial: one?.name ?? '' },
      { kind: 'line', key: 'unit', label: say.unit, optional: true, initial: one?.unit ?? '' },
      { kind: 'line', key: 'phone', label: say.phone, optional: true, initial: one?.phone ?? '' },
      { kind: 'tick', key: 'witness', label: say.witness, initial: one?.witness ?? false },
      {
        kind: 'own',
        key: 'consents',
        label: say.consents,
        optional: true,
        initial: one?.consents ?? [],
        control: <ManyInput choices={partyChoices(page)} />,
      },
    ],
  }
}

export function mediatorForm(words: Catalogue, page: MediationPage): DeedForm {
  const say = words.desk.mediation
  const here = page.mediators.filter(({ until }) => until === null).map(({ accountId }) => accountId)
  return {
    action: appointMediator,
    title: words.actions['mediator.appoint'],
    rest: () => ({ mediatorId: newId(), mediationId: page.id }),
    fields: [
      {
        kind: 'pick',
        key: 'accountId',
        label: say.mediatorWho,
        choices: page.colleagues
          .filter(({ id }) => !here.includes(id))
          .map(({ id, name }) => ({ value: id, label: name })),
      },
      { kind: 'tick', key: 'chosen', label: say.chosen, initial: false },
    ],
  }
}

export function recuseForm(words: Catalogue, page: MediationPage, mediatorId: string): DeedForm {
  return {
    action: recuseMediator,
    title: words.actions['mediator.recuse'],
    danger: true,
    rest: () => ({ mediationId: page.id, mediatorId }),
    fields: [{ kind: 'line', key: 'reason', label: words.desk.mediation.reason }],
  }
}
