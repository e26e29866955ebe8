import { Table, type TableProps } from 'antd'

interface Props<Row> extends Pick<
  TableProps<Row>,
  'rowKey' | 'columns' | 'className' | 'expandable' | 'rowClassName' | 'rowSelection' | 'onRow'
> {
  readonly rows: readonly Row[]
  /** For lists that come whole and may be long: fifty at a time. */
  readonly paged?: boolean
}

/** Rows in the desk's one kind of table: dense, and scrolling by itself on a narrow screen. */
export function RowTable<Row extends object>({ rows, paged = false, ...rest }: Props<Row>) {
  return (
    <Table<Row>
      {...rest}
      size="small"
      dataSource={[...rows]}
      pagination={paged ? { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
    />
  )
}
