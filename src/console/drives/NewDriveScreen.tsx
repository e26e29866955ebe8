import { Tabs } from 'antd'
import { useSearch } from '@tanstack/react-router'
import { useWords } from '../../ui/kit/words.tsx'
import { CutForm } from './CutForm.tsx'
import { SheetForm } from './SheetForm.tsx'
import '../homes/homes.css'
import './drives.css'

/** Begins a drive: its list is cut from the registry, or read from a sheet of the office. */
export function NewDriveScreen() {
  const say = useWords().desk.drives
  const { import: importId } = useSearch({ strict: false })
  const brought = typeof importId === 'string' ? importId : undefined
  return (
    <>
      <h1>{say.newTitle}</h1>
      <Tabs
        defaultActiveKey={brought ? 'sheet' : 'registry'}
        items={[
          { key: 'registry', label: say.fromRegistry, children: <CutForm /> },
          { key: 'sheet', label: say.fromSheet, children: <SheetForm importId={brought} /> },
        ]}
      />
    </>
  )
}
