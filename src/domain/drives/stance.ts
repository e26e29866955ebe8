export const stances = [
  'agrees',
  'conditional',
  'hesitates',
  'against',
  'unmet',
  'notOwner',
  'removed',
] as const
/** 同意, 有条件同意, 犹豫, 反对, 见不到, 非业主, 已自拆. */
export type Stance = (typeof stances)[number]

/** Nothing more to be asked at this door: it has agreed, or what it was about is gone. */
export const settledStances = ['agrees', 'removed'] as const satisfies readonly Stance[]

export function isSettled(stance: Stance | null): boolean {
  return settledStances.some((settled) => settled === stance)
}

export const visitOutcomes = [
  'met',
  'nobody',
  'neighbourSaysEmpty',
  'otherAnswered',
  'refused',
  'away',
  'moved',
  'noSuchAddress',
  'telephone',
] as const
/** 见到, 没人, 邻居证实空置, 他人代答, 拒绝, 外出, 搬走, 地址不存在, 电话答复. */
export type VisitOutcome = (typeof visitOutcomes)[number]

/** What a word in a list of visits says: 考虑, 家中无人, 不同意, 观望, 联系不上, 已自行拆除 … */
export interface VisitWord {
  readonly outcome: VisitOutcome
  readonly stance?: Stance
}

const words: readonly (readonly [RegExp, VisitWord])[] = [
  [/自(行)?拆|已拆/, { outcome: 'met', stance: 'removed' }],
  [/租户|租客|非业主|不是业主/, { outcome: 'otherAnswered', stance: 'notOwner' }],
  [/空置|空户|没人住/, { outcome: 'neighbourSaysEmpty', stance: 'unmet' }],
  [/无人|没人|不在家|未遇/, { outcome: 'nobody', stance: 'unmet' }],
  [/联系不上|见不到|未联系|失联/, { outcome: 'nobody', stance: 'unmet' }],
  [/外出|外地/, { outcome: 'away', stance: 'unmet' }],
  [/搬走|搬离/, { outcome: 'moved' }],
  [/有条件|条件是|前提/, { outcome: 'met', stance: 'conditional' }],
  [/不同意|反对|不配合|不愿/, { outcome: 'met', stance: 'against' }],
  [/拒绝|拒不/, { outcome: 'refused', stance: 'against' }],
  [/考虑|观望|犹豫|再说|商量/, { outcome: 'met', stance: 'hesitates' }],
  [/同意|配合|愿意/, { outcome: 'met', stance: 'agrees' }],
]

/** Reads one cell; `undefined` for an empty one and for words that say nothing of the kind. */
export function readVisitWord(text: string): VisitWord | undefined {
  return words.find(([pattern]) => pattern.test(text))?.[1]
}
