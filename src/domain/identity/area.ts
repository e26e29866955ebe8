/** 区划 area level, from the province down to the grid. */
export const areaLevels = ['province', 'city', 'district', 'street', 'community', 'grid'] as const
export type AreaLevel = (typeof areaLevels)[number]

/** 区划 area: a node of the one division that all departments share (滨州社会治理网格化服务管理条例 art. 6). */
export interface Area {
  readonly id: string
  readonly parentId: string | null
  readonly level: AreaLevel
  /** GB/T 2260 + GB/T 10114 + statistics division code; a grid's is the community's 12 digits and 3 of its own. */
  readonly code: string | null
  readonly name: string
  /** Ids of all ancestors and its own, each followed by a dot, so that `…1.` never begins `…10.`. */
  readonly path: string
}

/** Is `inner` the same area as `outer` or below it? */
export function covers(outerPath: string, innerPath: string): boolean {
  return innerPath.startsWith(outerPath)
}
