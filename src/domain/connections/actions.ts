import { issueClient, reportByClient, revokeClient } from './client.ts'
import { webhookActions } from './webhook.ts'

export const connectionActions = [issueClient, revokeClient, reportByClient, ...webhookActions] as const
