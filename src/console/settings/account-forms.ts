import { createAccount, endRole, giveRole, renameAccount } from '../../domain/identity/account.ts'
import type { AccountRow, AreaRow, GrantView } from '../../domain/identity/queries.ts'
import { roles } from '../../domain/identity/role.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { OrganisationView } from '../../domain/registry/organisation-view.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'

export function createForm(words: Catalogue): DeedForm {
  return {
    action: createAccount,
    title: words.actions['account.create'],
    hint: words.desk.settings.createHint,
    rest: () => ({ accountId: newId() }),
    fields: [
      { kind: 'line', key: 'login', label: words.desk.signIn.login },
      { kind: 'line', key: 'name', label: words.cases.titles.name },
    ],
  }
}

export function renameForm(words: Catalogue, { id, name }: AccountRow): DeedForm {
  return {
    action: renameAccount,
    title: words.actions['account.rename'],
    rest: () => ({ accountId: id }),
    fields: [{ kind: 'line', key: 'name', label: words.cases.titles.name, initial: name }],
  }
}

/** A role for an area from a day on; whoever handles matters for an organisation is given that as well. */
export function giveForm(
  words: Catalogue,
  { id, name }: AccountRow,
  areas: readonly AreaRow[],
  organisations: readonly OrganisationView[],
): DeedForm {
  const say = words.desk.settings
  return {
    action: giveRole,
    title: words.actions['role.give'],
    hint: name,
    rest: () => ({ accountId: id, grantId: newId() }),
    fields: [
      { kind: 'pick', key: 'role', label: say.role, choices: choicesOf(words.identity.roles, roles) },
      {
        kind: 'pick',
        key: 'areaId',
        label: say.area,
        choices: areas.map((area) => ({
          value: area.id,
          label: `${area.name} (${words.identity.levels[area.level]})`,
        })),
      },
      { kind: 'day', key: 'from', label: say.from, initial: dayOf(new Date().toISOString()) },
      { kind: 'day', key: 'until', label: say.until, optional: true },
      ...(organisations.length > 0
        ? [
            {
              kind: 'pick' as const,
              key: 'organisationId',
              label: say.organisation,
              choices: organisations.map((one) => ({ value: one.id, label: one.name })),
              optional: true,
            },
          ]
        : []),
    ],
    shape: ({ until, organisationId, ...typed }) => ({
      ...typed,
      until: until ?? null,
      organisationId: organisationId ?? null,
    }),
  }
}

export function endForm(words: Catalogue, { name }: AccountRow, grant: GrantView): DeedForm {
  return {
    action: endRole,
    title: words.actions['role.end'],
    hint: `${name}: ${words.identity.roles[grant.role]} · ${grant.areaName}`,
    rest: () => ({ grantId: grant.id }),
    fields: [],
    danger: true,
  }
}
