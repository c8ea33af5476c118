// Plain JavaScript, loaded before the program: an old Node cannot even read the TypeScript that would tell it.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  process.stderr.write(
    `loket: needs Node 24, and this is Node ${process.versions.node}. Run "npm ci": it brings Node 24 along for every npm script.\n`,
  );
  process.exit(1);
}
