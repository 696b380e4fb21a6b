process.stdout.write(`${process.argv[2]}|${Object.keys(process.env).join()}|`);
process.stdin.pipe(process.stdout);
