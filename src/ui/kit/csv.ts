/** Lines that a spreadsheet program opens as they are: CRLF, quoted, and nothing that it would take for a formula. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

/** A cell that begins like a formula (also in full-width signs) is made a text by an apostrophe (OWASP CSV injection). */
function cell(text: string): string {
  const safe = /^[\s\u00A0]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
