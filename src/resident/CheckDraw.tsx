import { useState } from 'react'
import { sha256 } from '../domain/kit/sha256.ts'
import { allot, readAllotmentList, type Allotted } from '../domain/parking/allotment.ts'
import { fill } from '../text/shape.ts'
import { Field } from './Field.tsx'
import { useWords } from './settings.tsx'

/** 自己算一遍: draws again on this very phone, from nothing but the printed list and the seed; either may be changed to see. */
export default function CheckDraw({ proof }: { proof: { readonly list: string; readonly seed: string } }) {
  const say = useWords().board
  const [seed, setSeed] = useState(proof.seed)
  const [drawn, setDrawn] = useState<readonly Allotted[]>()
  const draw = () => {
    const list = readAllotmentList(proof.list)
    setDrawn(list ? allot(list.rule, seed, list.applicants, list.spaces) : [])
  }
  return (
    <>
      <Field
        label={say.seed}
        value={seed}
        change={(text) => {
          setSeed(text)
          setDrawn(undefined)
        }}
        most={200}
      />
      <p className="notice-words">{fill(say.listCode, { code: sha256(proof.list) })}</p>
      <button type="button" className="plain" onClick={draw}>
        {say.check}
      </button>
      {drawn ? (
        <>
          <p role="status">{fill(say.checked, { n: drawn.length })}</p>
          <ol className="notice-drawn">
            {drawn.map(({ code, space }) => (
              <li key={code}>
                {code} {space ? fill(say.given, { space }) : say.waiting}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  )
}
