import type { OrganisationKind } from './organisation.ts'

export interface OrganisationView {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly powers: string
  readonly contactName: string
  readonly phone: string
  readonly address: string
}
