import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What the server found when it took a file in: it has been inspected, written to the store under its SHA-256, and this is the
 * proof. Nobody else can make one, so nobody can name content that was never looked at or lies in other books.
 */
export const receivedFile = z.object({
  sha256,
  bytes: z.number().int().min(1).max(2_147_483_647),
  mediaType: z.string().max(80),
  /** A small JPEG of a picture, for lists. */
  thumbnail: sha256.nullable().default(null),
  receipt: z.string().regex(/^[0-9a-f]{64}$/),
})
export type ReceivedFile = z.infer<typeof receivedFile>

/** What a route needs to send a file out; asked for at the door by whoever wants it. */
export interface SentFile {
  readonly name: string
  readonly mediaType: string
  readonly sha256: string
  readonly thumbnail: string | null
}
