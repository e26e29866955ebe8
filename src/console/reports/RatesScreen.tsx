import { Alert, Button, Input, Segmented } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { rateDimensions, rateReport } from '../../domain/cases/rate-queries.ts'
import type { RateFormula } from '../../domain/cases/rates.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { Asked } from '../../ui/kit/Asked.tsx'
import { EmptyState } from '../../ui/kit/EmptyState.tsx'
import { useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { links } from '../links.ts'
import { paperAddresses } from '../paper-addresses.ts'
import { useSession } from '../shell/session.tsx'
import { formulaForm } from './formula-form.ts'
import { RateRowsDrawer, type Opened } from './RateRowsDrawer.tsx'
import { RateTable } from './RateTable.tsx'
import { readRateSearch } from './rate-search.ts'
import './reports.css'

/** 台账报表 · 三率: of any months, by month, grid, kind or agency; each figure opens the matters behind it. */
export function RatesScreen() {
  const words = useWords()
  const say = words.desk.reports
  const session = useSession()
  const navigate = useNavigate()
  const shown = readRateSearch(useSearch({ strict: false }), dayOf(new Date().toISOString()))
  const report = useAsk(rateReport, shown)
  const [opened, setOpened] = useState<Opened>()
  const { ask, dialog } = useDeeds()
  const change = (part: Partial<typeof shown>) =>
    void navigate({ to: links.reports(), search: { ...shown, ...part }, replace: true })
  const { from, to, by } = shown
  const months = (key: 'from' | 'to') => (
    <label className="rate-month">
      {say[key]}{' '}
      <Input
        type="month"
        value={shown[key]}
        onChange={({ target }) => (target.value ? change({ [key]: target.value }) : undefined)}
      />
    </label>
  )
  return (
    <>
      <div className="page-head">
        <h1>
          {say.title} · {say.rates}
        </h1>
        <span className="page-actions no-print">
          <Button href={paperAddresses.rateReport(from, to, 'xlsx', session.at)}>{say.sheet}</Button>
          <Button href={paperAddresses.rateReport(from, to, 'docx', session.at)}>{say.word}</Button>
          <Button href={paperAddresses.rateReport(from, to, 'pdf', session.at)} target="_blank">
            {words.desk.shell.print}
          </Button>
        </span>
      </div>
      <p>{say.intro}</p>
      <div className="page-actions rate-filters no-print">
        {months('from')}
        {months('to')}
        <Segmented
          aria-label={say.by}
          value={by}
          onChange={(chosen) => change({ by: chosen })}
          options={rateDimensions.map((value) => ({ value, label: say.dimensions[value] }))}
        />
      </div>
      <Asked query={report}>
        {(answer) => (
          <>
            {answer.total.base === 0 ? (
              <EmptyState text={say.empty} />
            ) : (
              <RateTable report={answer} by={by} open={session.mayAsk('rate.rows') ? setOpened : undefined} />
            )}
            {answer.total.base > 0 && by === 'agency' && answer.lines.length === 0 ? (
              <p>{say.noAgencies}</p>
            ) : null}
            <Alert
              type="info"
              title={fill(say.formula, formulaFacts(answer.formula))}
              action={
                session.mayDo('rateFormula.write') ? (
                  <Button size="small" onClick={() => ask(formulaForm(words, answer.formula))}>
                    {say.change}
                  </Button>
                ) : null
              }
            />
          </>
        )}
      </Asked>
      <RateRowsDrawer opened={opened} period={{ from, to }} close={() => setOpened(undefined)} />
      {dialog}
    </>
  )
}

function formulaFacts({ version, basically, source, weights }: RateFormula) {
  const percent = (weight: number) => `${Math.round(weight * 1000) / 10}%`
  return {
    version,
    basically,
    source,
    response: percent(weights.response),
    solved: percent(weights.solved),
    satisfied: percent(weights.satisfied),
  }
}
