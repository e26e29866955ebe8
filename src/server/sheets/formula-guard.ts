const dangerous = /^[\s\u00a0\u3000]*[=+\-@＝＋－＠\t\r\n]/

/**
 * Text that a spreadsheet program would take for a formula, made harmless with an apostrophe, on every line of the cell.
 * For CSV, where every value is text; a negative number stays a number. OWASP CSV injection.
 */
export function guardFormula(text: string): string {
  if (!/[=+\-@＝＋－＠\t\r\n]/.test(text) || /^-?\d+(\.\d+)?$/.test(text)) return text
  return text
    .split(/(\r\n|\r|\n)/)
    .map((line) => (dangerous.test(line) && !/^[\r\n]+$/.test(line) ? `'${line}` : line))
    .join('')
}
