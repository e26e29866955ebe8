import { Button } from 'antd'
import { useState } from 'react'
import type { SignedThing, SignerKind } from '../../domain/mediation/agreement.ts'
import type { MediationPage } from '../../domain/mediation/file-view.ts'
import { fill } from '../../text/shape.ts'
import { ReasonButton } from '../../ui/kit/ReasonButton.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { SignDialog } from './SignDialog.tsx'

interface Props {
  readonly page: MediationPage
  readonly thing: SignedThing
  readonly thingId: string
  readonly signer: SignerKind
  readonly signerId: string
  readonly name: string
  /** The text as it is shown, and its hash; of an agreement. */
  readonly text?: { readonly words: string; readonly hash: string }
  readonly reason?: string | undefined
}

/** One person's signature under one paper: when it was given, or the button to give it. */
export function SignButton({ page, thing, thingId, signer, signerId, name, text, reason }: Props) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.mediation
  const [signing, setSigning] = useState(false)
  const given = page.signatures.find((one) => one.thingId === thingId && one.signerId === signerId)
  if (given)
    return (
      <small>
        ✓ {fill(say.signed, { who: name, when: sayInstant(words, language, given.at) })} (
        {words.mediation.signingWays[given.way]})
      </small>
    )
  if (page.state === 'archived') return null
  const label = fill(say.signHere, { who: name })
  return (
    <>
      {reason ? (
        <ReasonButton size="small" reason={reason}>
          {label}
        </ReasonButton>
      ) : (
        <Button size="small" className="no-print" onClick={() => setSigning(true)}>
          {label}
        </Button>
      )}
      {signing ? (
        <SignDialog
          mediationId={page.id}
          input={{ thing, thingId, signer, signerId, hash: text?.hash ?? null }}
          title={label}
          text={text?.words ?? ''}
          close={() => setSigning(false)}
        />
      ) : null}
    </>
  )
}
