const natural = new Intl.Collator('zh-CN', { numeric: true })

/** Where a lock stands. */
export interface Standing {
  readonly compound: string | null
  readonly label: string
}

/** In walking order: compound by compound, within it by the place's name with its numbers as numbers (2号位 before 10号位). */
export function inWalkingOrder<Row extends Standing>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted(
    (one, other) =>
      natural.compare(one.compound ?? '', other.compound ?? '') || natural.compare(one.label, other.label),
  )
}
