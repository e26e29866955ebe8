/** Whether it can be a number that is called: mobile, landline with or without area code, +86, whatever stands between. */
export function looksLikePhone(typed: string): boolean {
  const digits = typed.replace(/[^\d０-９]/g, '')
  const rest = typed.replace(/[\d０-９\s+()（）＋\-－—·.]/g, '')
  return rest === '' && digits.length >= 7 && digits.length <= 14
}
