/** @file The phrase book 简体中文: what the program says in English → what it says in Chinese. A test finds what it lacks. */
import type { Phrases } from '../phrases.ts';
import { ERRORS } from './errors.ts';
import { HELP } from './help.ts';
import { MESSAGES } from './messages.ts';
import { NOTES } from './notes.ts';

export const PHRASES: Phrases = new Map(Object.entries({ ...HELP, ...MESSAGES, ...ERRORS, ...NOTES }));
