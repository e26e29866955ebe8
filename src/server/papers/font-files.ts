import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const { resolve } = createRequire(import.meta.url)

function folder(name: string, weight: string): string {
  return join(dirname(resolve(`@expo-google-fonts/${name}/package.json`)), weight)
}

const serif = folder('noto-serif-sc', '400Regular')
const sans = folder('noto-sans-sc', '400Regular')
/** Name characters that both Noto SC families lack (𠮷, 𡋾): see fonts/make-rare-han.py. */
const rare = join(import.meta.dirname, 'fonts')

/** The folders of what papers are set in; the other fourteen weights (180 MB) are never opened. */
export const fontFolders = [
  serif,
  folder('noto-serif-sc', '700Bold'),
  sans,
  folder('noto-sans-sc', '700Bold'),
  rare,
]

/** One file a family, for asking which characters there are: all weights of a family have the same. */
export const coverageFiles = [
  join(serif, 'NotoSerifSC_400Regular.ttf'),
  join(sans, 'NotoSansSC_400Regular.ttf'),
  join(rare, 'rare-han.ttf'),
]
