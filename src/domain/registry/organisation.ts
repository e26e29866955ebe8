import { z } from 'zod'
import { decision } from '../kit/action.ts'
import { id } from '../kit/ids.ts'

/** 供水供电供热供气 utility, 政府部门 government, 物业 property, 医疗 health, 学校 school, 企业商户 company, 其他. */
export const organisationKinds = [
  'government',
  'utility',
  'property',
  'health',
  'school',
  'company',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** 单位 organisation: who it is, whom to call there, and what it has the power to do (`职权`). */
export const writeOrganisation = decision(
  'organisation.write',
  z.object({
    organisationId: id,
    name: z.string().trim().min(2).max(80),
    kind: z.enum(organisationKinds),
    powers: z.string().trim().max(500).default(''),
    contactName: z.string().trim().max(40).default(''),
    /** Its office line: public, so not sealed. */
    phone: z.string().trim().max(40).default(''),
    address: z.string().trim().max(200).default(''),
  }),
)

export const removeOrganisation = decision('organisation.remove', z.object({ organisationId: id }))
