import { useState } from 'react'
import { answered, type Reached, type Token } from './reach.ts'
import { useWords } from './settings.tsx'
import { troubleOf } from './trouble.ts'
import { choose, upload, type Chosen } from './upload.ts'

export interface Uploading {
  readonly state: 'none' | 'sending' | 'sent' | 'failed'
  /** Of the file being sent or sent last. */
  readonly name: string
  /** The file that has arrived last. */
  readonly sentId: string | undefined
  readonly trouble: string | undefined
  readonly send: (file: File) => Promise<boolean>
  /** The same file once more, as the same one. */
  readonly again: () => Promise<boolean>
}

/** Files that are sent as soon as they are chosen, one at a time. */
export function useUpload(fields: Parameters<typeof upload>[1], token: Token): Uploading {
  const words = useWords()
  const [chosen, setChosen] = useState<Chosen>()
  const [sentId, setSentId] = useState<string>()
  const [result, setResult] = useState<Reached>()
  const put = async (one: Chosen) => {
    setChosen(one)
    setResult(undefined)
    const reached = await upload(one, fields, token)
    setResult(reached)
    const isSent = answered(reached) !== undefined
    if (isSent) setSentId(one.attachmentId)
    return isSent
  }
  return {
    state: stateOf(chosen, result),
    name: chosen?.file.name ?? '',
    sentId,
    trouble: result && troubleOf(words, result),
    send: (file) => put(choose(file)),
    again: async () => (chosen ? put(chosen) : false),
  }
}

function stateOf(chosen: Chosen | undefined, result: Reached | undefined): Uploading['state'] {
  if (!chosen) return 'none'
  if (!result) return 'sending'
  return answered(result) === undefined ? 'failed' : 'sent'
}
