import { z } from 'zod'
import { id } from '../kit/ids.ts'

export const spaceKinds = ['common', 'road', 'owned'] as const
/** 业主共有, 公共道路 (only the traffic police lay places there), 业主专有. */
export type SpaceKind = (typeof spaceKinds)[number]

/** Metres; a compound is never wider than this. */
const EXTENT = 2000
const metres = z.number().min(-EXTENT).max(EXTENT)

/** Metres from the lower left corner of the ground, x to the right, y up. */
export const point = z.tuple([metres, metres])
export type Point = z.infer<typeof point>

/** 车位: a rectangle around its middle. `angle`: degrees, counter-clockwise; at 0 its length runs up. */
export const space = z.object({
  id,
  number: z.string().trim().max(12),
  x: metres,
  y: metres,
  angle: z.number().min(-360).max(360),
  /** Metres. */
  width: z.number().min(1).max(10),
  length: z.number().min(1).max(20),
  kind: z.enum(spaceKinds),
  /** 无障碍. */
  accessible: z.boolean(),
})
export type Space = z.infer<typeof space>

/** 消防车道: everything nearer to the line than half its width. */
export const fireLane = z.object({
  id,
  line: z.array(point).min(2).max(60),
  /** Metres. */
  width: z.number().min(1).max(30),
})
export type FireLane = z.infer<typeof fireLane>

/** The community's own drawing or picture under the plan; its lower left corner lies at 0, 0. */
export const groundPicture = z.object({
  pictureId: id,
  widthPx: z.number().int().min(1).max(40_000),
  heightPx: z.number().int().min(1).max(40_000),
  /** The scale, from a length that was measured on the ground. */
  metresPerPixel: z.number().positive().max(100),
})
export type GroundPicture = z.infer<typeof groundPicture>

/** Most spaces that a plan holds. */
export const SPACES_AT_MOST = 2000

/** 车位图 as it is kept: JSON, everything in metres. */
export const planDrawing = z.object({
  /** The outline of the ground. */
  ground: z.array(point).min(3).max(200),
  picture: groundPicture.nullable(),
  fireLanes: z.array(fireLane).max(50),
  spaces: z.array(space).max(SPACES_AT_MOST),
})
export type PlanDrawing = z.infer<typeof planDrawing>

/** An empty rectangle of ground. */
export function emptyDrawing(widthM: number, heightM: number): PlanDrawing {
  const ground: Point[] = [
    [0, 0],
    [widthM, 0],
    [widthM, heightM],
    [0, heightM],
  ]
  return { ground, picture: null, fireLanes: [], spaces: [] }
}

export type SpaceCount = Readonly<Record<SpaceKind, number>> & {
  readonly all: number
  readonly accessible: number
}

/** How many there are of each kind: what is compared before and after. */
export function countSpaces(spaces: readonly Pick<Space, 'kind' | 'accessible'>[]): SpaceCount {
  const of = (kind: SpaceKind) => spaces.filter((one) => one.kind === kind).length
  return {
    common: of('common'),
    road: of('road'),
    owned: of('owned'),
    all: spaces.length,
    accessible: spaces.filter(({ accessible }) => accessible).length,
  }
}
