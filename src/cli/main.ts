#!/usr/bin/env node
/**
 * @file The program `suanpan`. What a command needs is loaded when it runs, so that help is there at once; but the process that converts
 * takes longest to start, so that comes before the options are read.
 */

import { EXIT } from './exit.ts';

const args = process.argv.slice(2);
const converts = ['extract', 'check', 'work'].includes(args[0] ?? '');
const beginning = converts ? (await import('./begin.ts')).begin() : null;

/** A reader that has seen enough (`| head`) closes the pipe: a clean end. Anything else, a full disk, means that data is missing. */
let isRefused = false;
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || isRefused) return;
    isRefused = true;
    process.exitCode = EXIT.usage;
    if (stream === process.stdout)
      process.stderr.write(`error: standard output: ${error.code ?? error.message}\n`);
  });

const { runProgram } = await import('./program.ts');
const status = await runProgram(args, beginning);
process.exitCode = isRefused ? EXIT.usage : status;
