import { Alert, Button, InputNumber, Upload } from 'antd'
import { useState } from 'react'
import { newId } from '../../domain/kit/ids.ts'
import { extentOf } from '../../domain/parking/plan-edit.ts'
import type { PlanPage } from '../../domain/parking/queries.ts'
import type { SendOutcome } from '../../ui/kit/sending.tsx'
import { outcomeSentence, useWords } from '../../ui/kit/words.tsx'
import { useSession } from '../shell/session.tsx'
import { uploadTo } from '../upload.ts'
import type { Drawing } from './use-drawing.ts'

/** The community's own drawing under the plan: put there, and its scale by a typed width. */
export function GroundPanel({ page, table }: { page: PlanPage; table: Drawing }) {
  const words = useWords()
  const say = words.desk.parking
  const session = useSession()
  const [outcome, setOutcome] = useState<SendOutcome>()
  const [busy, setBusy] = useState(false)
  const said = outcomeSentence(words, outcome)
  const { drawing, change } = table
  const { picture } = drawing
  const put = async (file: File) => {
    setBusy(true)
    const pictureId = newId()
    const sent = await uploadTo(file, { at: session.at, of: 'ground', pictureId, planId: page.id })
    // Measured as it was kept: upright, and no larger than a screen needs.
    const kept = `/api/files/${pictureId}?at=${session.at}&of=ground`
    const size = sent.status === 'done' ? await sizeOf(kept) : undefined
    setBusy(false)
    setOutcome(sent.status === 'done' && !size ? { status: 'offline' } : sent)
    if (!size) return
    const [left, , right] = extentOf(drawing)
    const metresPerPixel = (right - left) / size.widthPx
    change({ ...drawing, picture: { pictureId, ...size, metresPerPixel } })
  }
  const rescale = (widthM: number | null) =>
    picture && widthM
      ? change({ ...drawing, picture: { ...picture, metresPerPixel: widthM / picture.widthPx } })
      : undefined
  return (
    <section aria-label={say.picture} className="no-print">
      <p>
        <Upload
          accept="image/*"
          showUploadList={false}
          beforeUpload={(file) => {
            void put(file)
            return false
          }}
        >
          <Button size="small" loading={busy}>
            {words.actions['groundPicture.add']}
          </Button>
        </Upload>
      </p>
      {said ? <Alert type="error" showIcon title={said} /> : null}
      {picture ? (
        <label>
          {say.pictureWidth}{' '}
          <InputNumber
            size="small"
            min={1}
            max={2000}
            value={Math.round(picture.widthPx * picture.metresPerPixel * 10) / 10}
            changeOnBlur
            onChange={rescale}
          />
        </label>
      ) : (
        <small>{say.noPicture}</small>
      )}
    </section>
  )
}

async function sizeOf(address: string): Promise<{ widthPx: number; heightPx: number } | undefined> {
  const image = new Image()
  image.src = address
  try {
    await image.decode()
    return { widthPx: image.naturalWidth, heightPx: image.naturalHeight }
  } catch {
    return undefined
  }
}
