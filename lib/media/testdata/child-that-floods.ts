import { writeSync } from "node:fs";

const flood = Buffer.alloc(65_536);
while (true) writeSync(1, flood);
