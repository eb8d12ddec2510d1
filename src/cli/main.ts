#!/usr/bin/env node
/**
 * @file The program `suanpan`. What a command needs is loaded when it runs, so that help is there at once; but the process that converts
 * takes longest to start, so that comes before the options are read.
 */

const args = process.argv.slice(2);
const converts = ['extract', 'check'].includes(args[0] ?? '');
const beginning = converts ? (await import('./begin.ts')).begin() : null;

/** A reader that has seen enough (`| head`) closes the pipe: a clean end. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

const { runProgram } = await import('./program.ts');
process.exitCode = await runProgram(args, beginning);
