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
    // A product that runs meanwhile may hold a row: it is waited for briefly, never in a circle.
    await client.query("set lock_timeout = '300ms'");
    await triedAgain(() => client.query(`truncate ${rows.map(({ name }) => name).join(", ")} cascade`));
  } finally {
    await client.end();
  }
}

async function triedAgain(work: () => Promise<unknown>, times = 40): Promise<void> {
  try {
    await work();
  } catch (error) {
    const stoodInTheWay = ["40P01", "55P03"].includes(String((error as { code?: string }).code));
    if (!stoodInTheWay || times === 0) throw error;
    await new Promise((wake) => setTimeout(wake, 50));
    await triedAgain(work, times - 1);
  }
}
