import type { ResidentStage } from '../domain/cases/resident-progress.ts'
import { useWords } from './settings.tsx'

/** 收到 · 办理 · 核实 · 确认 · 办结. What is not on this way (not ours, joined with another) has no bar. */
const steps: Partial<Record<ResidentStage, number>> = {
  received: 0,
  handling: 1,
  agency: 1,
  paused: 1,
  checking: 2,
  yourWord: 3,
  closed: 4,
}

/** How far it is, at a glance; in words it stands below. */
export function StepBar({ stage }: { stage: ResidentStage }) {
  const { progress } = useWords()
  const now = steps[stage]
  if (now === undefined) return null
  return (
    <ol className="steps">
      {progress.steps.map((text, at) => (
        <li key={text} className={at < now ? 'done' : ''} aria-current={at === now ? 'step' : undefined}>
          {text}
        </li>
      ))}
    </ol>
  )
}
