import type { Adapter, AdapterPayload } from "oidc-provider";
import { query } from "#app/platform/db.server.ts";

/** What the demo provider remembers, in the database: any process may get the next request. Expired rows go with each write. */
export class DemoStore implements Adapter {
  readonly #tenant: string;
  readonly #kind: string;

  constructor(tenant: string, kind: string) {
    this.#tenant = tenant;
    this.#kind = kind;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    await query(
      "demo-login-write",
      `with gone as (delete from demo_login where expires_at < now())
       insert into demo_login (tenant, kind, id, content, expires_at) values ($1, $2, $3, $4, now() + make_interval(secs => $5))
       on conflict (tenant, kind, id) do update set content = excluded.content, expires_at = excluded.expires_at`,
      [this.#tenant, this.#kind, id, JSON.stringify(payload), expiresIn || 3600],
    );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const [row] = await query<{ content: AdapterPayload }>(
      "demo-login-read",
      "select content from demo_login where tenant = $1 and kind = $2 and id = $3 and expires_at > now()",
      [this.#tenant, this.#kind, id],
    );
    return row?.content;
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const [row] = await query<{ content: AdapterPayload }>(
      "demo-login-by-uid",
      "select content from demo_login where tenant = $1 and kind = $2 and content->>'uid' = $3 and expires_at > now()",
      [this.#tenant, this.#kind, uid],
    );
    return row?.content;
  }

  /** No device has a code to type here. */
  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    await query(
      "demo-login-consume",
      `update demo_login set content = content || jsonb_build_object('consumed', extract(epoch from now())::int)
       where tenant = $1 and kind = $2 and id = $3`,
      [this.#tenant, this.#kind, id],
    );
  }

  async destroy(id: string): Promise<void> {
    await query("demo-login-destroy", "delete from demo_login where tenant = $1 and kind = $2 and id = $3", [
      this.#tenant,
      this.#kind,
      id,
    ]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await query("demo-login-revoke", "delete from demo_login where tenant = $1 and content->>'grantId' = $2", [
      this.#tenant,
      grantId,
    ]);
  }
}
