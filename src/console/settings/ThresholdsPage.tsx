import { Button } from 'antd'
import { listThresholds } from '../../domain/drives/ballot-queries.ts'
import { thresholdCodes, thresholdOn, type Share, type Threshold } from '../../domain/drives/threshold.ts'
import { writeThreshold } from '../../domain/drives/threshold-write.ts'
import { dayOf } from '../../domain/kit/dates.ts'
import { fill } from '../../text/shape.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { Asked } from '../../ui/kit/Asked.tsx'
import { RowTable } from '../../ui/kit/RowTable.tsx'
import { useAsk } from '../../ui/kit/asking.tsx'
import { choicesOf, type DeedForm } from '../../ui/kit/deed-form.ts'
import { sayDay } from '../../ui/kit/when.ts'
import { useLanguage, useWords } from '../../ui/kit/words.tsx'
import { useDeeds } from '../homes/use-deeds.tsx'
import { useSession } from '../shell/session.tsx'

/** 表决门槛: every version with its law; a new one counts for votes that open from its day on. */
export function ThresholdsPage() {
  const words = useWords()
  const language = useLanguage()
  const say = words.desk.ballots
  const session = useSession()
  const asked = useAsk(listThresholds, {})
  const { ask, dialog } = useDeeds()
  const today = dayOf(new Date().toISOString())
  return (
    <>
      <p>{say.thresholdNote}</p>
      <Asked query={asked}>
        {(rows) => {
          const inForce = thresholdCodes.map((code) => thresholdOn(rows, code, today))
          return (
            <>
              {session.mayDo('threshold.write') ? (
                <p className="page-actions">
                  {inForce.map((one) => (
                    <Button key={one.code} onClick={() => ask(thresholdForm(words, one))}>
                      {`${words.actions['threshold.write']}: ${words.drives.thresholds[one.code]}`}
                    </Button>
                  ))}
                </p>
              ) : null}
              <RowTable<Threshold>
                rowKey={({ code, version }) => `${code}${version}`}
                rows={rows}
                columns={[
                  {
                    key: 'code',
                    title: say.threshold,
                    render: (_, { code, version }) =>
                      `${words.drives.thresholds[code]} ${fill(say.version, { n: version })}${
                        inForce.some((one) => one.code === code && one.version === version)
                          ? ` (${say.current})`
                          : ''
                      }`,
                  },
                  { key: 'quorum', title: say.quorum, render: (_, { quorum }) => `≥ ${fraction(quorum)}` },
                  {
                    key: 'pass',
                    title: say.pass,
                    render: (_, { pass, passing }) =>
                      `${passing === 'moreThan' ? '>' : '≥'} ${fraction(pass)}`,
                  },
                  { key: 'notice', title: say.noticeDays, dataIndex: 'noticeDays' },
                  { key: 'result', title: say.resultDays, dataIndex: 'resultDays' },
                  { key: 'source', title: say.source, dataIndex: 'source' },
                  {
                    key: 'from',
                    title: say.inForceFrom,
                    render: (_, { inForceFrom }) => sayDay(words, language, inForceFrom),
                  },
                ]}
              />
            </>
          )
        }}
      </Asked>
      {dialog}
    </>
  )
}

function fraction({ of, in: whole }: Share): string {
  return `${of}/${whole}`
}

function readFraction(text: unknown): Share | undefined {
  const found = /^\s*(\d{1,4})\s*[/／]\s*(\d{1,4})\s*$/.exec(typeof text === 'string' ? text : '')
  const share = found && { of: Number(found[1]), in: Number(found[2]) }
  return share && share.of > 0 && share.of <= share.in ? share : undefined
}

function thresholdForm(words: Catalogue, now: Threshold): DeedForm {
  const say = words.desk.ballots
  const share = (key: 'quorum' | 'pass') => ({
    kind: 'line' as const,
    key,
    label: say[key],
    initial: fraction(now[key]),
    complaint: (text: string) => (readFraction(text) ? undefined : say.shareHint),
  })
  return {
    action: writeThreshold,
    title: `${words.actions['threshold.write']}: ${words.drives.thresholds[now.code]}`,
    hint: say.thresholdNote,
    rest: () => ({ code: now.code }),
    shape: (typed) => ({
      ...typed,
      quorum: readFraction(typed['quorum']),
      pass: readFraction(typed['pass']),
    }),
    fields: [
      share('quorum'),
      share('pass'),
      {
        kind: 'choice',
        key: 'passing',
        label: say.passingHow,
        choices: choicesOf(say.passing, ['moreThan', 'atLeast']),
        initial: now.passing,
      },
      {
        kind: 'number',
        key: 'noticeDays',
        label: say.noticeDays,
        initial: now.noticeDays,
        least: 0,
        most: 365,
      },
      {
        kind: 'number',
        key: 'resultDays',
        label: say.resultDays,
        initial: now.resultDays,
        least: 0,
        most: 365,
      },
      { kind: 'line', key: 'source', label: say.source, initial: now.source },
      { kind: 'day', key: 'inForceFrom', label: say.inForceFrom },
    ],
  }
}
