import { FileRefused } from '../attachments/file-refused.ts'
import { guardOffice } from '../attachments/office-guard.ts'

/** Fields that fetch or run something when the paper is opened (ECMA-376-1, 17.16.5). */
const reachingFields = /\b(DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|DATABASE|LINK|RTD|MACROBUTTON)\b/

/** Characters of text a template may hold; a letter has fifty thousand. It is filled where requests are answered. */
const TEXT_LIMIT = 2_000_000

/**
 * Looks into a Word template before it is filled or kept: a harmless .docx that brings everything it shows. Links a
 * reader clicks on are allowed; pictures, parts and templates from elsewhere, embedded objects and fields that fetch are
 * not. Throws FileRefused.
 */
export async function guardTemplate(template: Buffer): Promise<void> {
  const parts = await guardOffice(template)
  if (parts.kind !== 'word') throw new FileRefused('file-ending-differs', { found: 'xlsx' })
  if (parts.names.some((name) => /\/embeddings\/|\.(bin|ole|exe|html?|mht)$/i.test(name)))
    throw new FileRefused('office-acts')
  let room = TEXT_LIMIT
  for (const name of parts.names.filter((part) => /\.rels$|^word\/[^/]+\.xml$/.test(part))) {
    const xml = await parts.read(name)
    room -= xml.length
    if (room < 0) throw new FileRefused('office-too-much-inside')
    if (name.endsWith('.rels')) checkRelations(xml)
    else checkFields(xml)
  }
}

function checkRelations(xml: string): void {
  for (const [relation] of xml.matchAll(/<[\w:]*Relationship\s[^>]*>/g)) {
    const outside = /TargetMode\s*=\s*["']External["']/i.test(relation)
    const clickable =
      /Type\s*=\s*["'][^"']*\/hyperlink["']/.test(relation) &&
      /Target\s*=\s*["'](https?:|mailto:)/i.test(relation)
    if ((outside && !clickable) || /\/(aFChunk|oleObject|control|frame|subDocument)["']/.test(relation)) {
      throw new FileRefused('template-reaches-out')
    }
  }
}

/** A field's words may be cut into several runs; they are read together. */
function checkFields(xml: string): void {
  const inRuns = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, words]) => words).join('')
  const simple = [...xml.matchAll(/w:instr\s*=\s*["']([^"']*)/g)].map(([, words]) => words).join('\n')
  if (reachingFields.test(`${inRuns}\n${simple}`)) throw new FileRefused('template-reaches-out')
}
