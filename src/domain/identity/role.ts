/** 角色 role: what a person may do, always held for an area and a period. */
export const roles = [
  /** 社区工作者 community worker */ 'communityWorker',
  /** 社区书记 community secretary */ 'secretary',
  /** 网格员 grid worker */ 'gridWorker',
  /** 街道干部 street officer */ 'streetOfficer',
  /** 协办单位经办人 agency handler with an account */ 'agencyHandler',
  /** 审计员 auditor */ 'auditor',
  /** 系统管理员 system administrator: runs the program, cannot read residents (三员分立) */ 'systemAdministrator',
] as const
export type Role = (typeof roles)[number]

/**
 * Those who act without holding a role: somebody who holds one link to one matter (协办单位 by link), a resident who
 * follows one matter by number and phone tail, another platform with its key, anybody on the public page, and the program
 * itself (schedule, import).
 */
export const bearers = ['link', 'resident', 'client', 'public', 'system'] as const
export type Bearer = (typeof bearers)[number]

/** A role held for an area and a period (days inclusive; no `until` = for now). */
export interface Grant {
  readonly role: Role
  readonly areaId: string
  /** Path of the area: the ids of its ancestors and its own, each with a trailing dot. */
  readonly areaPath: string
  readonly from: string
  readonly until?: string | null
  /** The organisation an agency handler answers for in this area; each community has its own directory. */
  readonly organisationId?: string | null
}
