// Ends with one sentence where Node is too old for npm to bring the right one. Written so that an old Node can read it.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(
    `\nFirsthand needs Node 20.9 or newer to begin with; this is Node ${process.versions.node}. ` +
      "Install a current one from https://nodejs.org and start again.\n",
  );
  process.exit(1);
}
