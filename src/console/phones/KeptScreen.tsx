import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { keptStates, putAsideKept, readKept, retryKept, type KeptState } from '../../domain/doors/kept.ts'
import { listKept, type KeptRow } from '../../domain/doors/queries.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { fill } from '../../text/shape.ts'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { PagesShown } from '../../ui/kit/PagesShown.tsx'
import { useDo } from '../../ui/kit/sending.tsx'
import { usePages } from '../../ui/kit/use-pages.ts'
import { sayInstant } from '../../ui/kit/when.ts'
import { outcomeSentence, useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { PhoneTabs } from './PhoneTabs.tsx'
import { recordedOf, recordedText } from './recorded-text.ts'
import './phones.css'

/** 待处理: what phones recorded and could not be carried out. Nothing here is ever thrown away. */
export function KeptScreen() {
  const words = useWords()
  const say = words.desk.phones
  const [state, setState] = useState<KeptState>('waiting')
  const pages = usePages(listKept, { state })
  return (
    <>
      <div className="page-head">
        <h1>{say.keptTitle}</h1>
      </div>
      <PhoneTabs current="kept" />
      <Segmented
        aria-label={say.show}
        className="no-print"
        value={state}
        onChange={setState}
        options={keptStates.map((value) => ({ value, label: words.doors.keptStates[value] }))}
      />
      {state === 'waiting' ? <p className="no-print">{say.keptHint}</p> : null}
      <PagesShown pages={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState text={state === 'waiting' ? say.keptEmpty : say.nothingSettled} />
          ) : (
            <ul className="phone-lines" aria-label={say.keptTitle}>
              {rows.map((row) => (
                <KeptLine key={row.id} row={row} again={pages.again} />
              ))}
            </ul>
          )
        }
      </PagesShown>
    </>
  )
}

function KeptLine({ row, again }: { row: KeptRow; again: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.phones
  const { ask, dialog } = useDeeds()
  const { look, retry, busy } = useKept(row, again)
  const names: Readonly<Record<string, string>> = { ...words.actions }
  const when = (instant: string) => sayInstant(words, language, instant)
  const aside = () =>
    ask(
      {
        action: putAsideKept,
        title: say.putAside,
        hint: say.putAsideHint,
        fields: [{ kind: 'words', key: 'reason', label: say.reason, rows: 2 }],
        rest: () => ({ keptId: row.id }),
      },
      again,
    )
  return (
    <li className="phone-line">
      <p>
        <strong>{row.action ? names[row.action] : say.unknownDeed}</strong>{' '}
        <span>{fill(say.keptLine, { who: row.accountName, when: when(row.keptAt) })}</span>
      </p>
      <p>{whyOf(words, row)}</p>
      {row.state === 'waiting' ? (
        <p className="page-actions no-print">
          {row.action ? (
            <>
              <Button onClick={() => void look()}>{say.look}</Button>
              <Button type="primary" loading={busy} onClick={() => void retry()}>
                {say.retry}
              </Button>
            </>
          ) : null}
          <Button onClick={aside}>{say.putAside}</Button>
        </p>
      ) : (
        <p>
          {row.reason ? `${say.reason}: ${row.reason} ` : ''}
          <small>
            {fill(say.settled, { by: row.settledBy ?? '', when: when(row.settledAt ?? row.keptAt) })}
          </small>
          {row.action ? (
            <Button size="small" className="no-print" onClick={() => void look()}>
              {say.look}
            </Button>
          ) : null}
          {row.action && row.state === 'putAside' ? (
            <Button size="small" className="no-print" loading={busy} onClick={() => void retry()}>
              {say.retry}
            </Button>
          ) : null}
        </p>
      )}
      {dialog}
    </li>
  )
}

/** Where a rule said no, its own sentence; one that speaks of numbers is left to the home's or the matter's page. */
function whyOf(words: Catalogue, { why, code }: KeptRow): string {
  const whys: Readonly<Record<string, string>> = words.desk.phones.keptWhys
  const rules: Readonly<Record<string, string>> = words.refusals
  const rule = code ? rules[code] : undefined
  const general = whys[why] ?? why
  return rule && !rule.includes('{') ? `${general}: ${rule}` : general
}

function useKept({ id: keptId, accountName, action }: KeptRow, again: () => void) {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.phones
  const { message, modal } = App.useApp()
  const names: Readonly<Record<string, string>> = words.actions
  const reading = useDo(readKept)
  const retrying = useDo(retryKept)
  const look = async () => {
    const outcome = await reading.run({ keptId })
    const no = outcomeSentence(words, outcome)
    const recorded = recordedOf(outcome)
    if (no || !recorded) return void message.error(no ?? words.house.outcomes.fault)
    modal.info({
      title: fill(say.madeAt, {
        what: (action && names[action]) || say.unknownDeed,
        who: accountName,
        when: sayInstant(words, language, recorded.madeAt),
      }),
      content: <div className="phone-recorded">{recordedText(words, language, recorded)}</div>,
      okText: say.close,
      footer: (_, { OkBtn }) => (
        <>
          <p>
            <small>{say.lookHint}</small>
          </p>
          <OkBtn />
        </>
      ),
    })
    return undefined
  }
  const retry = async () => {
    const no = outcomeSentence(words, await retrying.run({ keptId }))
    void (no ? message.error(no) : message.success(fill(say.retried, { who: accountName })))
    again()
  }
  return { look, retry, busy: retrying.busy }
}
