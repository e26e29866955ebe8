import { z } from 'zod'
import { id } from '../kit/ids.ts'
import { query, type Page } from '../kit/query.ts'
import type { Figures, RevealLine } from './figures.ts'
import type { GridCard, GridTenure } from './grid-card.ts'
import type { CompoundView, HomePage, HouseFront } from './home-view.ts'
import { hukouStatuses } from './hukou-status.ts'
import { occupancies } from './dwelling.ts'
import { organisationKinds } from './organisation.ts'
import type { OrganisationView } from './organisation-view.ts'
import { personStates } from './person.ts'
import type { PersonPage, PersonRow } from './person-view.ts'
import type { SearchHit } from './search-view.ts'

const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)

/**
 * The search box: two characters of a name, pinyin or its initials, a phone or ID number in full or its last four, an
 * address as people write it, an organisation.
 */
export const search = query(
  'registry.search',
  z.object({ q: z.string().trim().min(2).max(60), limit: limit(50, 12) }),
).answers<readonly SearchHit[]>()

export const compounds = query(
  'registry.compounds',
  z.object({ after: id.optional(), limit: limit(200, 100) }),
).answers<Page<CompoundView>>()

/** Of a building, or of a compound's homes outside any building. */
export const houseFront = query(
  'registry.houseFront',
  z
    .object({ buildingId: id.optional(), compoundId: id.optional() })
    .refine(({ buildingId, compoundId }) => (buildingId === undefined) !== (compoundId === undefined), {
      path: ['buildingId'],
      message: 'either buildingId or compoundId',
    }),
).answers<HouseFront>()

export const figures = query('registry.figures', z.object({})).answers<Figures>()

/** 谁看了谁, newest first. */
export const reveals = query(
  'registry.reveals',
  z.object({
    personId: id.optional(),
    accountId: id.optional(),
    after: id.optional(),
    limit: limit(200, 50),
  }),
).answers<Page<RevealLine>>()

export const homePage = query('home.page', z.object({ dwellingId: id })).answers<HomePage>()
export const personPage = query('person.page', z.object({ personId: id })).answers<PersonPage>()

/** In pinyin order; `after` is the key of the last row seen. */
export const personList = query(
  'person.list',
  z.object({
    compoundId: id.optional(),
    buildingId: id.optional(),
    gridId: id.optional(),
    flag: z.string().max(40).optional(),
    /** Completed years, both ends included. */
    ageFrom: z.coerce.number().int().min(0).max(150).optional(),
    ageTo: z.coerce.number().int().min(0).max(150).optional(),
    occupancy: z.enum(occupancies).optional(),
    hukouStatus: z.enum(hukouStatuses).optional(),
    state: z.enum(personStates).default('here'),
    after: z.string().max(300).optional(),
    limit: limit(200, 50),
  }),
).answers<Page<PersonRow>>()

export const organisationList = query(
  'organisation.list',
  z.object({ kind: z.enum(organisationKinds).optional(), after: id.optional(), limit: limit(200, 100) }),
).answers<Page<OrganisationView>>()
export const organisationPage = query(
  'organisation.page',
  z.object({ organisationId: id }),
).answers<OrganisationView>()

/** The grids of the community, each with its card. */
export const gridList = query('grid.list', z.object({})).answers<readonly GridCard[]>()
/** The same for everybody: the board at the gate. */
export const gridCards = query('grid.cards', z.object({})).answers<readonly GridCard[]>()
/** 历任网格员: the workers of one grid, newest first. */
export const gridSuccession = query('grid.succession', z.object({ gridId: id })).answers<
  readonly GridTenure[]
>()

export const registryQueries = [
  search,
  compounds,
  houseFront,
  figures,
  reveals,
  homePage,
  personPage,
  personList,
  organisationList,
  organisationPage,
  gridList,
  gridCards,
  gridSuccession,
] as const
