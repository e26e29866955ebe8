import { Button, Image } from 'antd'
import { useState } from 'react'
import type { EnclosureView, MediationPage } from '../../domain/mediation/file-view.ts'
import { mediationPicture } from '../../domain/mediation/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { enclosureForm, removeForm } from './after-forms.tsx'

/** 图片材料: photographed papers and places; sealed like every word, opened one at a time. */
export function EnclosuresPanel({ page }: { page: MediationPage }) {
  const words = useWords()
  const say = words.desk.mediation
  const { ask, dialog } = useDeeds()
  const live = page.state !== 'archived'
  if (page.enclosures.length === 0 && !live) return null
  return (
    <Panel
      title={say.enclosures}
      actions={
        live ? (
          <Button onClick={() => ask(enclosureForm(words, page))}>
            {words.actions['mediationEnclosure.add']}
          </Button>
        ) : null
      }
    >
      <ul className="plain-list">
        {page.enclosures.map((one) => (
          <li key={one.id}>
            <OneEnclosure mediationId={page.id} one={one} />
            {live ? (
              <Button size="small" className="no-print" onClick={() => ask(removeForm(words, one.id))}>
                {words.actions['mediationEnclosure.remove']}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {dialog}
    </Panel>
  )
}

function OneEnclosure({ mediationId, one }: { mediationId: string; one: EnclosureView }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  const picture = useAsk(mediationPicture, open ? { mediationId, pictureId: one.id } : undefined)
  return (
    <span>
      {words.mediation.enclosureItems[one.item]} · {one.name}{' '}
      <Button size="small" type="link" onClick={() => setOpen(!open)}>
        {words.desk.mediation.look}
      </Button>
      {open ? (
        <Asked query={picture}>
          {({ address }) => <Image className="mediation-picture" src={address} alt={one.name} />}
        </Asked>
      ) : null}
    </span>
  )
}
