#!/usr/bin/env node
import { processIo } from './io.js';
import { run } from './run.js';

// Whoever reads may have read enough, such as `head`: that is no mistake, and nobody is left to be told.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

process.exitCode = await run(process.argv.slice(2), processIo());
