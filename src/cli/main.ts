#!/usr/bin/env node
/** @file The program `suanpan`. What a command needs is loaded when it runs, so that help is there at once. */
import { runProgram } from './program.ts';

/** A reader that has seen enough (`| head`) closes the pipe: a clean end. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await runProgram(process.argv.slice(2));
