import { Button, Tag } from 'antd'
import { planVersion, type PlanPage } from '../../domain/parking/queries.ts'
import type { PlanDrawing } from '../../domain/parking/plan-drawing.ts'
import { fill } from '../../text/shape.ts'
import { useSource } from '../../ui/kit/asking.tsx'
import { Panel } from '../../ui/kit/Panel.tsx'
import { sayInstant } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import type { Drawing } from './use-drawing.ts'

/** Every version that was saved, by whom and when; each can be taken back to the table. */
export function PlanVersions({ page, table }: { page: PlanPage; table: Drawing }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.parking
  const source = useSource()
  const take = async (version: number) => {
    const input = { planId: page.id, version }
    const drawing = (await source.ask(planVersion.name, input, source.at)) as PlanDrawing
    table.change(drawing)
  }
  return (
    <Panel title={say.versions}>
      {page.versions.length === 0 ? <p>{say.notSaved}</p> : null}
      <ul className="plain-list">
        {page.versions.map(({ version, savedAt, savedBy, isBefore, count }) => (
          <li key={version}>
            <span>
              {fill(say.versionOf, {
                n: version,
                when: sayInstant(words, language, savedAt),
                who: savedBy ?? '',
                all: count.all,
              })}{' '}
              {isBefore ? <Tag>{say.before}</Tag> : null}
            </span>
            {page.state === 'draft' ? (
              <Button size="small" className="no-print" onClick={() => void take(version)}>
                {say.openVersion}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
