import { Button, Image } from 'antd'
import { useState } from 'react'
import { mediationPicture } from '../../domain/mediation/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { useWords } from '../../ui/kit/words.tsx'

interface Props {
  readonly mediationId: string
  readonly pictureId: string
  readonly name: string
}

/** A sealed picture of the file: fetched only when somebody wants to see it. */
export function PictureLook({ mediationId, pictureId, name }: Props) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const picture = useAsk(mediationPicture, open ? { mediationId, pictureId } : undefined)
  return (
    <>
      <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.desk.mediation.look}
      </Button>
      {open ? (
        <Asked query={picture}>
          {({ address }) => <Image className="mediation-picture" src={address} alt={name} />}
        </Asked>
      ) : null}
    </>
  )
}
