/** The same tree with any words at the leaves: what a second language must have, no more and no less. */
export type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> }

/** Puts facts into a sentence: `fill('还有 {n} 个工作日', { n: 2 })`. A fact that is missing leaves its braces to be seen. */
export function fill(sentence: string, facts: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (braces, name: string) => String(facts[name] ?? braces))
}
