import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { takeSignature, type SignedThing, type SignerKind } from '../../domain/mediation/agreement.ts'
import { newId } from '../../domain/kit/ids.ts'
import { PictureInput } from '../../ui/kit/PictureInput.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { SignaturePad } from '../../ui/kit/SignaturePad.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly mediationId: string
  readonly input: {
    readonly thing: SignedThing
    readonly thingId: string
    readonly signer: SignerKind
    readonly signerId: string
    readonly hash: string | null
  }
  readonly title: string
  /** What is signed, to be read on the same page. */
  readonly text: string
  readonly close: () => void
}

/** The text, and under it the place to sign: by finger or pen on this screen, or as a photograph of the signed paper. */
export function SignDialog({ mediationId, input, title, text, close }: Props) {
  const words = useWords()
  const say = words.desk.mediation
  const [way, setWay] = useState<'finger' | 'scan'>('finger')
  const [image, setImage] = useState<string>()
  const [missing, setMissing] = useState(false)
  const [signatureId] = useState(newId)
  const { run, busy, outcome } = useDo(takeSignature)
  const said = missing && !image ? say.needStroke : outcomeSentence(words, outcome)
  const submit = async () => {
    setMissing(!image)
    if (!image) return
    const result = await run({ signatureId, mediationId, ...input, way, image })
    if (result.status === 'done') close()
  }
  return (
    <Modal
      open
      title={title}
      onCancel={close}
      onOk={() => void submit()}
      okText={say.signConfirm}
      cancelText={words.desk.shell.cancel}
      confirmLoading={busy}
      destroyOnHidden
      width={640}
    >
      {text ? (
        <>
          <p>{say.signHint}</p>
          <div className="agreement-text">{text}</div>
        </>
      ) : null}
      {way === 'finger' ? (
        <SignaturePad label={say.signPad} again={say.clearPad} onChange={setImage} />
      ) : (
        <PictureInput label={say.choosePicture} onChange={setImage} />
      )}
      <p>
        <Button
          type="link"
          onClick={() => {
            setImage(undefined)
            setWay(way === 'finger' ? 'scan' : 'finger')
          }}
        >
          {way === 'finger' ? say.useScan : say.useFinger}
        </Button>
      </p>
      {said ? <Alert type="error" showIcon title={said} /> : null}
    </Modal>
  )
}
