/**
 * One more cell at the end of the rows of a worksheet's XML, and nothing else touched: styles, merged cells, widths and
 * formulas stay as they were. Works on the text as it streams by.
 */
export interface RemarkColumn {
  /** Column from 0 in which the remarks are written. */
  readonly column: number
  /** Row as the spreadsheet program numbers it → text. The header is one of them. */
  readonly remarks: ReadonlyMap<number, string>
}

/** Feed text with `write`, each call gives what is finished; `end` gives the rest. */
export function remarkTransform({ column, remarks }: RemarkColumn): {
  write(text: string): string
  end(): string
} {
  const letters = lettersOf(column)
  let waiting = ''
  let row = 0
  const open = /<((?:\w+:)?)row\b([^>]*?)(\/?)>/g

  function work(text: string, last: boolean): string {
    let done = ''
    let at = 0
    for (;;) {
      open.lastIndex = at
      const found = open.exec(text)
      if (!found) break
      const [whole, prefix = '', attributes = '', closed = ''] = found
      const begin = found.index
      const inside = begin + whole.length
      const endTag = `</${prefix}row>`
      const close = closed === '/' ? inside : text.indexOf(endTag, inside)
      if (close === -1 && !last) {
        waiting = text.slice(at)
        return done
      }
      row = Number(/\br\s*=\s*"(\d+)"/.exec(attributes)?.[1] ?? row + 1)
      const remark = remarks.get(row)
      const end = closed === '/' ? inside : close === -1 ? text.length : close + endTag.length
      if (remark === undefined) done += text.slice(at, end)
      else {
        const cell = `<${prefix}c r="${letters}${row}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escape(remark)}</${prefix}t></${prefix}is></${prefix}c>`
        const head = `<${prefix}row${attributes.replace(/\sspans\s*=\s*"[^"]*"/, '')}>`
        done +=
          text.slice(at, begin) +
          head +
          text.slice(inside, close === -1 ? text.length : close) +
          cell +
          endTag
      }
      at = end
    }
    // A tag may be cut in two: what follows the last "<" waits.
    const cut = last ? text.length : Math.max(at, text.lastIndexOf('<'))
    waiting = text.slice(cut)
    return done + text.slice(at, cut)
  }

  return {
    write: (text) => dropDimension(work(waiting + text, false)),
    end: () => work(waiting, true),
  }
}

/** The sheet's stated size would be one column short; programs work it out themselves. */
function dropDimension(text: string): string {
  return text.replace(/<(?:\w+:)?dimension\b[^>]*\/>/, '')
}

/** 0 → A, 26 → AA. */
export function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
