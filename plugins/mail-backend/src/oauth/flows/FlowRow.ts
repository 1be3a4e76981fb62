import { Flow, FlowStage } from './Flow';

/** A row of `oauth_flows`. */
export interface FlowRow {
  id: string;
  state: FlowStage;
  started_by: string;
  client: string;
  destination: string;
  redirect_url: string;
  ticket_hash: string | null;
  state_hash: string | null;
  cookie_hash: string | null;
  sealed_verifier: string | null;
  sealed_client_secret: string | null;
  sealed_tokens: string | null;
  sealed_form: string | null;
  trouble: string | null;
  connection_id: string | null;
  created_at: number | string;
  expires_at: number | string;
}

/** @param row.is_late - whether the next step was not taken in time, by the database clock */
export function flowFrom(row: FlowRow & { is_late: boolean | number }): Flow {
  return {
    id: row.id,
    stage: row.is_late ? 'expired' : row.state,
    startedBy: row.started_by,
    client: JSON.parse(row.client),
    destination: JSON.parse(row.destination),
    redirectUrl: row.redirect_url,
    expiresAt: Number(row.expires_at),
    cookieHash: row.cookie_hash ?? undefined,
    sealed: {
      verifier: row.sealed_verifier ?? undefined,
      clientSecret: row.sealed_client_secret ?? undefined,
      tokens: row.sealed_tokens ?? undefined,
      form: row.sealed_form ?? undefined,
    },
    trouble: row.trouble === null ? undefined : JSON.parse(row.trouble),
    connectionId: row.connection_id ?? undefined,
  };
}
