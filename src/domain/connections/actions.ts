import { issueClient, reportByClient, revokeClient } from './client.ts'

export const connectionActions = [issueClient, revokeClient, reportByClient] as const
