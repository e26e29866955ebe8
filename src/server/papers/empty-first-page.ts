import { TemplateExtension, xml, type TemplateContext, type XmlNode } from 'easy-template-x'

/**
 * A list that opens in a line of its own leaves that line empty. Where every row begins on a page of its own, as papers for many
 * doors do, the line would be an empty page before all of them: then it goes.
 */
export class NoEmptyFirstPage extends TemplateExtension {
  async execute(_data: unknown, { currentPart }: TemplateContext): Promise<void> {
    const body = named((await currentPart.xmlRoot()).childNodes, 'w:body')
    const [first, second] = body?.childNodes ?? []
    if (!first || !second || first.nodeName !== 'w:p' || named(first.childNodes, 'w:r')) return
    const look = named(second.childNodes, 'w:pPr')
    if (named(look?.childNodes, 'w:pageBreakBefore')) xml.modify.remove(first)
  }
}

function named(nodes: readonly XmlNode[] | undefined, name: string): XmlNode | undefined {
  return nodes?.find(({ nodeName }) => nodeName === name)
}
