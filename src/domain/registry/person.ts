import { z } from 'zod'
import { decision, workflow } from '../kit/action.ts'
import { day } from '../kit/dates.ts'
import { id } from '../kit/ids.ts'

export const sexes = ['male', 'female', 'unknown'] as const
export type PersonSex = (typeof sexes)[number]

/** The kinds that an ID number can be read as (see id-number.ts), and `none`: no paper yet. */
export const documentKinds = [
  'resident',
  'hong-kong-macao-taiwan',
  'foreign-permanent',
  'passport',
  'unknown',
  'none',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** owner 自住, tenant 租住, other 借住等. */
export const tenures = ['owner', 'tenant', 'other', 'unknown'] as const
export type Tenure = (typeof tenures)[number]

/** here 在册, left 迁出, died 去世, merged 并入另一人, removed 登记已撤回. */
const course = workflow('here', 'left', 'died', 'merged', 'removed')
export const personStates = course.states
export type PersonState = (typeof personStates)[number]

/** As exact as it is known: `1936-01-02`, `1936-01` or `1936`. */
const birth = z.string().regex(/^(18|19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

const personName = z.string().trim().min(1).max(60)
/** Word as people say it (户主, 二儿媳); its GB/T 4761 code is read from it. */
const relation = z.string().trim().max(20)

/** Where somebody lives from now on. A `householdId` that is not known yet begins a new household there. */
export const home = z.object({
  dwellingId: id,
  householdId: id,
  residenceId: id,
  relation: relation.default(''),
  tenure: z.enum(tenures).default('unknown'),
  since: day.nullable().default(null),
})

/** Fields of a person that are in clear; a document number and phones are sealed where they are kept. */
const fields = {
  name: personName,
  formerNames: z.array(personName).max(10),
  sex: z.enum(sexes),
  birth: birth.nullable(),
  /** GB/T 3304 code, `02` 蒙古族. */
  nation: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  /** As it stands on the paper; `null` takes it out. Odd numbers are kept and doubted, never refused. */
  document: z
    .object({ kind: z.enum(documentKinds).optional(), number: z.string().trim().min(1).max(40) })
    .nullable(),
}

export const registerPerson = decision(
  'person.register',
  z.object({
    personId: id,
    home: home.nullable().default(null),
    name: fields.name,
    formerNames: fields.formerNames.default([]),
    sex: fields.sex.default('unknown'),
    birth: fields.birth.default(null),
    nation: fields.nation.default(null),
    document: fields.document.default(null),
    phones: z
      .array(z.object({ phoneId: id, number: z.string().trim().min(3).max(40) }))
      .max(10)
      .default([]),
    /** Set after the desk has shown who on the books has the same document. */
    evenIfKnown: z.boolean().default(false),
  }),
)

/** What is not named stays as it is. `relation` is the word in the present home. */
export const correctPerson = course.step(
  'person.correct',
  { from: ['here', 'left', 'died'] },
  z.object({ personId: id, ...z.object(fields).partial().shape, relation: relation.optional() }),
)

export const movePerson = course.step(
  'person.move',
  { from: ['here'] },
  z.object({ personId: id, to: home, on: day }),
)

export const leavePerson = course.step(
  'person.leave',
  { from: ['here'], to: 'left' },
  z.object({ personId: id, on: day, wentTo: z.string().trim().max(100).default('') }),
)

export const diePerson = course.step(
  'person.die',
  { from: ['here', 'left'], to: 'died' },
  z.object({ personId: id, on: day }),
)

export const returnPerson = course.step(
  'person.return',
  { from: ['left'], to: 'here' },
  z.object({ personId: id, home, on: day }),
)

/**
 * Two records of one human: `personId` stays, `otherId` becomes a pointer to it. Phones, flags and past homes go along;
 * nothing is deleted, and `person.split` takes them apart again.
 */
export const mergePersons = course.step(
  'person.merge',
  { from: ['here', 'left', 'died'] },
  z.object({ personId: id, otherId: id }).refine((input) => input.personId !== input.otherId, {
    path: ['otherId'],
    message: 'another person',
  }),
)

/** `personId` is the record that was merged away: it stands on its own again, with what it brought. */
export const splitPerson = course.step(
  'person.split',
  { from: ['merged'], to: 'here' },
  z.object({ personId: id }),
)
