import { answered, type Token } from './reach.ts'
import { upload, type Chosen } from './upload.ts'

/** One after the other, as a thin line allows; answers those that did not arrive. */
export async function uploadAll(
  files: readonly Chosen[],
  fields: Parameters<typeof upload>[1],
  token: Token,
): Promise<readonly Chosen[]> {
  const unsent: Chosen[] = []
  for (const file of files) {
    if (!answered(await upload(file, fields, token))) unsent.push(file)
  }
  return unsent
}
