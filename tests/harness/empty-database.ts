import pg from "pg";

/**
 * Takes every row out that a test wrote. What the migrations put in stays: which lives are allowed (`*_life`), and what was migrated.
 * A product that runs meanwhile knows its kinds of jobs by number: these stay too. Triggers that forbid removing are off meanwhile: they guard the product, not the next test.
 */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname in ('public', 'graphile_worker') and tablename not like '%\\_life'
         and tablename not in ('_prisma_migrations', 'migrations', '_private_tasks')`,
    );
    await client.query("set session_replication_role = replica");
    await client.query(`truncate ${rows.map(({ name }) => name).join(", ")} cascade`);
  } finally {
    await client.end();
  }
}
