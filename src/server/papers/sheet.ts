/** A part of a sheet. Widths of a table are relative; `svg` is drawn by the house itself, never taken from outside. */
export type SheetBlock =
  | { readonly kind: 'text' | 'band' | 'code'; readonly words: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table'
      readonly widths: readonly number[]
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  | { readonly kind: 'pictures'; readonly items: readonly { readonly svg: string; readonly words: string }[] }
  | {
      readonly kind: 'drawing'
      readonly svg: string
      readonly widthMm: number
      readonly heightMm: number
      readonly words: string
    }
  | { readonly kind: 'signature'; readonly who: string; readonly on: string }

/** What is put up or handed in without being a letter: posters (公示), lists, reports with pictures, a plan to scale. */
export interface Sheet {
  readonly title: string
  readonly committee: string
  /** At the foot of every page: who printed it and when. */
  readonly foot: string
  readonly page: 'a4' | 'a3'
  readonly landscape: boolean
  /** 公示: put up at the gate, so set larger. */
  readonly isPoster?: boolean
  readonly blocks: readonly SheetBlock[]
}
