import { stopWith } from "./problem.ts";
import { withDatabase } from "./with-database.ts";

/** Walks every audit chain, names the first line that does not fit, and prints the heads to note elsewhere. */
async function verifyAll(): Promise<number> {
  const { auditedTenants, verifyChain } = await import("#app/audit/queries/verify-chain.server.ts");
  const { closeDatabase } = await import("#app/platform/db.server.ts");
  let broken = 0;
  try {
    const tenants = await auditedTenants();
    if (tenants.length === 0) console.log("No Werkplein has an audit log yet.");
    for (const tenant of tenants) {
      const report = await verifyChain(tenant);
      if (report.whole)
        console.log(`ok      ${tenant}: ${report.lines} lines in ${report.segments} segments, head ${report.head}`);
      else {
        broken += 1;
        const place =
          report.seq === null ? `segment ${report.segment}` : `segment ${report.segment}, line ${report.seq}`;
        console.log(`BROKEN  ${tenant}: ${place}: ${report.why}`);
      }
    }
  } finally {
    await closeDatabase();
  }
  return broken;
}

try {
  const broken = await withDatabase(verifyAll);
  process.exitCode = broken > 0 ? 1 : 0;
} catch (error) {
  stopWith(error);
}
