import { TemplateExtension, xml, type TemplateContext, type XmlNode } from 'easy-template-x'

/**
 * Rare characters of names (𠮷, 䶮) are in none of the fonts that papers are set in, and Word does not always look for another.
 * They get a run of their own in a font that is on every Chinese Windows and has them: 宋体 holds extension A, SimSun-ExtB what
 * lies beyond the first plane.
 */
export class RareCharacters extends TemplateExtension {
  async execute(_data: unknown, { currentPart }: TemplateContext): Promise<void> {
    visit(await currentPart.xmlRoot())
  }
}

const RARE = /([\u{20000}-\u{3FFFF}]+|[\u{3400}-\u{4DBF}]+)/u

function visit(node: XmlNode): void {
  for (const child of (node.childNodes ?? []).slice()) {
    if (child.nodeName === 'w:r') split(child)
    else visit(child)
  }
}

/** What stands in a run beside its look goes each into a run of its own; words once more where a rare character begins or ends. */
function split(run: XmlNode): void {
  const parts = (run.childNodes ?? []).filter(({ nodeName }) => nodeName !== 'w:rPr')
  if (!parts.some((part) => RARE.test(wordsOf(part)))) return
  const look = run.childNodes?.find(({ nodeName }) => nodeName === 'w:rPr')
  for (const part of parts) {
    const words = wordsOf(part)
    const pieces = words === '' ? [part] : words.split(RARE).filter(Boolean).map(textNode)
    for (const piece of pieces) xml.modify.insertBefore(runOf(run, look, piece), run)
  }
  xml.modify.remove(run)
}

function wordsOf(part: XmlNode): string {
  const [text] = part.nodeName === 'w:t' ? (part.childNodes ?? []) : []
  return text && xml.query.isTextNode(text) ? (text.textContent ?? '') : ''
}

function textNode(words: string): XmlNode {
  const node = xml.create.generalNode('w:t', { attributes: { 'xml:space': 'preserve' } })
  xml.modify.appendChild(node, xml.create.textNode(words))
  return node
}

function runOf(run: XmlNode, look: XmlNode | undefined, part: XmlNode): XmlNode {
  const own = xml.create.cloneNode(run, false)
  const ownLook = look ? xml.create.cloneNode(look, true) : xml.create.generalNode('w:rPr')
  const [first = ''] = RARE.exec(wordsOf(part)) ?? []
  if (first !== '') setFont(ownLook, (first.codePointAt(0) ?? 0) > 0xffff ? 'SimSun-ExtB' : '宋体')
  xml.modify.appendChild(own, ownLook)
  xml.modify.appendChild(own, xml.create.cloneNode(part, true))
  return own
}

function setFont(look: XmlNode, name: string): void {
  const before = look.childNodes?.find(({ nodeName }) => nodeName === 'w:rFonts')
  if (before) xml.modify.remove(before)
  // The order of the look's parts is laid down: a style first, then the fonts.
  const at = look.childNodes?.[0]?.nodeName === 'w:rStyle' ? 1 : 0
  const fonts = { 'w:ascii': name, 'w:hAnsi': name, 'w:eastAsia': name, 'w:cs': name, 'w:hint': 'eastAsia' }
  xml.modify.insertChild(look, xml.create.generalNode('w:rFonts', { attributes: fonts }), at)
}
