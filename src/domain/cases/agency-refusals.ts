/** Why a rule of this part says no. */
export const agencyRefusals = [
  'task-organisation-unknown',
  /** The ask came back before; it cannot be returned a second time. facts: returns */ 'task-returned-before',
  /** A meeting or the street has named this unit. */ 'task-named',
  /** The same unit again: only with the record of a meeting or a naming. */ 'task-needs-naming',
  /** Only a task that came back with an objection can be replaced. */ 'task-not-objected',
  /** Nobody stands with this case whose contact could be handed over. */ 'task-no-resident',
  /** The case is finished. */ 'task-case-ended',
  /** facts: days (at most) */ 'link-expiry',
  'link-task-ended',
  'link-revoked-already',
  'attachment-not-received',
  'attachment-removed-already',
  /** facts: at most */ 'attachment-too-many',
  'thanks-picture-unknown',
  /** Number or last digits do not fit; which of the two is not said. */ 'follow-not-found',
  /** Too many tries; facts: minutes */ 'follow-locked',
] as const
