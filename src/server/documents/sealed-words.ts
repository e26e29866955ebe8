import { z } from 'zod'
import { factsInput, type FactsInput } from '../../domain/documents/paper-facts.ts'
import type { Vault } from '../house.ts'
import { PAPER_FACTS, PAPER_HEAD, SEAL_WORDS } from './seals.ts'

const head = z.object({
  title: z.string(),
  purpose: z.string(),
  receiver: z.string(),
  legalBasis: z.string(),
})
export type PaperHead = z.infer<typeof head>

const entry = z.object({ matter: z.string(), applicant: z.string(), receiver: z.string() })
export type SealWords = z.infer<typeof entry>

export function sealHead(vault: Vault, paperId: string, words: PaperHead): Buffer {
  return vault.seal(PAPER_HEAD, paperId, JSON.stringify(words))
}

export function openHead(vault: Vault, paperId: string, sealed: Uint8Array): PaperHead {
  return head.parse(JSON.parse(vault.open(PAPER_HEAD, paperId, sealed)))
}

export function sealFacts(vault: Vault, paperId: string, facts: FactsInput): Buffer {
  return vault.seal(PAPER_FACTS, paperId, JSON.stringify(facts))
}

export function openFacts(vault: Vault, paperId: string, sealed: Uint8Array): FactsInput {
  return factsInput.parse(JSON.parse(vault.open(PAPER_FACTS, paperId, sealed)))
}

export function sealEntryWords(vault: Vault, entryId: string, words: SealWords): Buffer {
  return vault.seal(SEAL_WORDS, entryId, JSON.stringify(words))
}

export function openEntryWords(vault: Vault, entryId: string, sealed: Uint8Array): SealWords {
  return entry.parse(JSON.parse(vault.open(SEAL_WORDS, entryId, sealed)))
}
