/** Where papers are fetched as files; not screens, so they are no links of the desk. */
export const paperAddresses = {
  paper: (paperId: string, format: 'pdf' | 'docx', at: string) => `/api/papers/${paperId}.${format}?at=${at}`,
  casePrint: (caseId: string, at: string) => `/api/case-prints/${caseId}.pdf?at=${at}`,
  rateReport: (from: string, to: string, format: 'pdf' | 'docx' | 'xlsx', at: string) =>
    `/api/rate-reports/${from}_${to}.${format}?at=${at}`,
  template: (kind: string, at: string) => `/api/templates/${kind}.docx?at=${at}`,
  shippedTemplate: (kind: string, at: string) => `/api/templates/${kind}.docx?at=${at}&shipped=1`,
  hotlineAnswers: (exportId: string, at: string) => `/api/hotline-answers/${exportId}.xlsx?at=${at}`,
} as const
