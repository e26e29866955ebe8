import { Input } from 'antd'
import { useId, useState } from 'react'
import { checkCode, checkTyped, inFours } from '../../domain/mediation/check-code.ts'
import { fill } from '../../text/shape.ts'
import { useWords } from '../../ui/kit/words.tsx'

/** 核验码: what a paper carries under the names; typed from it, the desk says whether it is of this text. */
export function CodeCheck({ hash }: { hash: string }) {
  const say = useWords().desk.mediation
  const [typed, setTyped] = useState('')
  const id = useId()
  const check = checkTyped(typed, hash)
  const said =
    typed.trim() === ''
      ? ''
      : check.says === 'short'
        ? fill(say.codeShort, { n: check.missing })
        : { same: say.codeSame, other: say.codeOther, notCode: say.codeNone }[check.says]
  return (
    <div className="agreement-code">
      <p>
        {say.frozen} <strong>{checkCode(hash)}</strong>
      </p>
      <details className="no-print">
        <summary>{say.codeCheck}</summary>
        <label htmlFor={id}>{say.codeType}</label>{' '}
        <Input
          id={id}
          value={typed}
          maxLength={90}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        <p role="status" className={check.says === 'other' && typed.trim() !== '' ? 'is-over' : undefined}>
          {said}
        </p>
        <p className="agreement-hash">
          <small>
            {say.codeWhole} {inFours(hash)}
          </small>
        </p>
      </details>
    </div>
  )
}
