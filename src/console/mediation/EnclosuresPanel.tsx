import { Button } from 'antd'
import type { EnclosureView, MediationPage } from '../../domain/mediation/file-view.ts'
import { Panel } from '../../ui/kit/Panel.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { enclosureForm, removeForm } from './after-forms.tsx'
import { PictureLook } from './PictureLook.tsx'

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
  return (
    <span>
      {words.mediation.enclosureItems[one.item]} · {one.name}{' '}
      <PictureLook mediationId={mediationId} pictureId={one.id} name={one.name} />
    </span>
  )
}
