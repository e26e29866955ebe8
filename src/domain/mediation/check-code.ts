/** Twelve signs of the hash of a text: 48 bits, enough to tell two agreements apart, few enough to be compared by eye. */
const LENGTH = 12

/** 核验码, as it is printed under an agreement and said on the telephone: `9F86 D081 884C`. */
export function checkCode(hash: string): string {
  return inFours(hash.slice(0, LENGTH))
}

/** A whole hash as people can follow it with a finger. */
export function inFours(hash: string): string {
  return (
    hash
      .toUpperCase()
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  )
}

/** What a code typed from a paper says of a text; `missing`: signs that are still to be typed. */
export type CodeCheck =
  | { readonly says: 'same' | 'other' | 'notCode' }
  | { readonly says: 'short'; readonly missing: number }

/** Takes the code or the whole hash, with or without spaces, small or capital, as an input method leaves it (full width). */
export function checkTyped(typed: string, hash: string): CodeCheck {
  const code = typed
    .normalize('NFKC')
    .replaceAll(/[\s·-]/g, '')
    .toLowerCase()
    // In print nobody tells the letter from the figure, and the code has figures only.
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
  if (!/^[0-9a-f]{0,64}$/.test(code)) return { says: 'notCode' }
  if (!hash.startsWith(code)) return { says: 'other' }
  return code.length < LENGTH ? { says: 'short', missing: LENGTH - code.length } : { says: 'same' }
}
