import { Select } from 'antd'
import type { CaseRow } from '../../domain/cases/case-queries.ts'
import { newId } from '../../domain/kit/ids.ts'
import type { RightPage } from '../../domain/rights/queries.ts'
import {
  askRight,
  eraseData,
  finishCorrection,
  handCopy,
  handWays,
  identifyAsker,
  identityProofs,
  refusalGrounds,
  refuseRight,
  requestKinds,
} from '../../domain/rights/request.ts'
import type { Catalogue } from '../../text/catalogue.ts'
import { choicesOf } from '../../ui/cases/case-forms.ts'
import type { DeedForm } from '../../ui/kit/deed-form.ts'

type Words = Pick<Catalogue, 'rights'>

/** `waiting`: matters that came by the public page and are nobody's request yet. */
export function askForm({ rights }: Words, personId: string, waiting: readonly CaseRow[]): DeedForm {
  const [requestId, ownCase] = [newId(), newId()]
  return {
    action: askRight,
    title: rights.actions['right.ask'],
    rest: () => ({ requestId, personId }),
    hint: rights.desk.panelHint,
    fields: [
      {
        kind: 'choice',
        key: 'kind',
        label: rights.desk.kind,
        choices: choicesOf(rights.kinds, requestKinds),
      },
      ...(waiting.length > 0
        ? ([
            {
              kind: 'pick',
              key: 'caseId',
              label: rights.desk.from,
              optional: true,
              choices: waiting.map(({ id, number }) => ({ value: id, label: number })),
            },
          ] as const)
        : []),
      { kind: 'words', key: 'words', label: rights.desk.words, optional: true, rows: 2 },
    ],
    shape: ({ caseId, ...typed }) => ({
      ...typed,
      caseId: caseId ?? ownCase,
      isReported: caseId !== undefined,
    }),
  }
}

export function identifyForm({ rights }: Words, requestId: string): DeedForm {
  const { desk } = rights
  return {
    action: identifyAsker,
    title: rights.actions['right.identify'],
    rest: () => ({ requestId }),
    fields: [
      { kind: 'choice', key: 'proof', label: desk.proof, choices: choicesOf(rights.proofs, identityProofs) },
      { kind: 'words', key: 'words', label: desk.proofWords, optional: true, rows: 2 },
    ],
  }
}

export function handForm({ rights }: Words, requestId: string): DeedForm {
  return {
    action: handCopy,
    title: rights.actions['right.hand'],
    rest: () => ({ requestId }),
    fields: [
      { kind: 'choice', key: 'way', label: rights.desk.way, choices: choicesOf(rights.handWays, handWays) },
      { kind: 'words', key: 'words', label: rights.desk.said, optional: true, rows: 2 },
    ],
  }
}

export function correctedForm({ rights }: Words, requestId: string): DeedForm {
  return {
    action: finishCorrection,
    title: rights.actions['right.correct'],
    rest: () => ({ requestId }),
    fields: [{ kind: 'words', key: 'words', label: rights.desk.said, optional: true, rows: 2 }],
  }
}

export function eraseForm({ rights }: Words, { id, plan }: RightPage): DeedForm {
  return {
    action: eraseData,
    title: rights.actions['right.erase'],
    rest: () => ({ requestId: id }),
    danger: true,
    hint: rights.desk.eraseHint,
    fields: [
      {
        kind: 'own',
        key: 'parts',
        label: rights.desk.parts,
        initial: [...plan.erased],
        control: (
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={plan.erased.map((part) => ({ value: part, label: rights.parts[part] }))}
          />
        ),
      },
      { kind: 'words', key: 'words', label: rights.desk.said, optional: true, rows: 2 },
    ],
  }
}

export function refuseForm({ rights }: Words, requestId: string): DeedForm {
  return {
    action: refuseRight,
    title: rights.actions['right.refuse'],
    rest: () => ({ requestId }),
    danger: true,
    fields: [
      {
        kind: 'pick',
        key: 'ground',
        label: rights.desk.ground,
        choices: choicesOf(rights.grounds, refusalGrounds),
      },
      { kind: 'words', key: 'words', label: rights.desk.reason, rows: 3 },
    ],
  }
}
