export const rightRefusals = [
  'right-known',
  /** The request is of another kind. */ 'right-other-kind',
  /** The copy was not made yet. */ 'right-no-copy',
  /** Nothing was changed in the record since the request. */ 'right-nothing-corrected',
] as const
