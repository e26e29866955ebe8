/** Counts of a community (of a grid worker's grids); people and homes on the books today. */
export interface Figures {
  readonly people: number
  readonly households: number
  readonly homes: number
  readonly buildings: number
  readonly compounds: number
  readonly under14: number
  readonly over60: number
  readonly over80: number
  readonly male: number
  readonly female: number
  readonly byGrid: readonly {
    readonly gridId: string | null
    readonly people: number
    readonly homes: number
  }[]
  readonly byFlag: readonly { readonly flag: string; readonly people: number }[]
  readonly byHukouStatus: readonly { readonly status: string; readonly people: number }[]
}

/** 谁看了谁: one full value that was shown to somebody. */
export interface RevealLine {
  readonly id: string
  readonly at: string
  readonly account: string
  readonly personId: string
  readonly field: string
  readonly reason: string
  readonly words: string
}
