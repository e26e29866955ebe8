import { issueClient, reportByClient, revokeClient, updateByClient } from './client.ts'
import { webhookActions } from './webhook.ts'

export const connectionActions = [
  issueClient,
  revokeClient,
  reportByClient,
  updateByClient,
  ...webhookActions,
] as const
