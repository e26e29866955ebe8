import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FONTS = join(import.meta.dirname, '../node_modules/@expo-google-fonts/noto-sans-sc')
/** Regular and bold are all that the screens use; seven more weights would only make the first page slow. */
const WEIGHTS = ['400Regular', '700Bold']

/**
 * Lets Chinese show in the browser of the test run on a machine without Chinese fonts: writes a `fonts.conf` that knows
 * Noto Sans SC (full TTF, rare name characters included) and nothing else, so that screenshots are the same everywhere.
 * Answers the file's path, for FONTCONFIG_FILE.
 */
export function fontsFile(): string {
  const folder = join(tmpdir(), `linli-fonts-${process.getuid?.() ?? 0}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui']
  writeFileSync(
    file,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
      '<fontconfig>',
      ...WEIGHTS.map((weight) => `  <dir>${escape(join(FONTS, weight))}</dir>`),
      `  <cachedir>${escape(join(folder, 'cache'))}</cachedir>`,
      ...families.map(
        (family) =>
          `  <alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
      ),
      '</fontconfig>',
      '',
    ].join('\n'),
  )
  return file
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
