export const PIN_DIGITS = 6

/** What is wrong with a PIN somebody wants; `undefined`: nothing. */
export function pinFault(pin: string): 'pinShort' | 'pinSimple' | undefined {
  if (!/^\d{6}$/.test(pin)) return 'pinShort'
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at]))
  // 111111, 123456, 987654.
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1) ? 'pinSimple' : undefined
}
