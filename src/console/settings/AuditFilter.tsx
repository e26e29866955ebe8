import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { listAccounts } from '../../domain/identity/queries.ts'
import { useAsk } from '../../ui/kit/asking.tsx'
import { useWords } from '../../ui/kit/words.tsx'

export interface AuditAsked {
  readonly accountId?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

const DAY = 'YYYY-MM-DD'

/** Whose lines, of which days; all of it without a choice. */
export function AuditFilter({ asked, ask }: { asked: AuditAsked; ask: (asked: AuditAsked) => void }) {
  const say = useWords().desk.audit
  const accounts = useAsk(listAccounts, {})
  return (
    <div className="page-actions audit-filter no-print">
      <Select
        aria-label={say.who}
        value={asked.accountId ?? ''}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: say.everybody },
          ...(accounts.data?.rows ?? []).map(({ id, name, login }) => ({
            value: id,
            label: `${name} (${login})`,
          })),
        ]}
        onChange={(value) => ask({ ...asked, accountId: value || undefined })}
      />
      <DatePicker.RangePicker
        previewValue={false}
        aria-label={say.period}
        placeholder={[say.from, say.until]}
        allowEmpty={[true, true]}
        value={[asked.from ? dayjs(asked.from) : null, asked.until ? dayjs(asked.until) : null]}
        onChange={(days) => ask({ ...asked, from: days?.[0]?.format(DAY), until: days?.[1]?.format(DAY) })}
      />
    </div>
  )
}
