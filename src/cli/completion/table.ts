/** @file What can be typed after `suanpan`, taken from the commands themselves: data for the scripts of the shells. */
import type { Command, Option } from 'commander';

/** An option as a shell knows it. */
export interface Offered {
  /** `-o`, `--out` */
  readonly flags: readonly string[];
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** The values that there are; none where a path, a number or a name of one's own is wanted. */
  readonly values: readonly string[];
  /** Whether the value is a folder. */
  readonly isFolder: boolean;
}

/** A command as a shell knows it. */
export interface OfferedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Offered[];
  /** What the argument can be; none where it is a path. */
  readonly values: readonly string[];
}

const FOLDER = /<folder>/;

/** Values that commander does not know of: by the name of the command whose argument they are, or by the flag. */
export type KnownValues = ReadonlyMap<string, readonly string[]>;

function optionToOffered(option: Option, known: KnownValues): Offered {
  return {
    flags: [option.short, option.long].filter((flag) => flag !== undefined),
    description: option.description,
    takesValue: option.required || option.optional,
    values: option.argChoices ?? known.get(option.long ?? '') ?? [],
    isFolder: FOLDER.test(option.flags),
  };
}

function commandToOffered(command: Command, help: Offered, known: KnownValues): OfferedCommand {
  return {
    name: command.name(),
    description: command.description(),
    options: [...command.options.map((option) => optionToOffered(option, known)), help],
    values:
      known.get(command.name()) ?? command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  };
}

/** Every command of the program with its options. @param helpText what `--help` does, in the language that is spoken */
export function programToOffered(program: Command, known: KnownValues, helpText: string): OfferedCommand[] {
  const help = {
    flags: ['-h', '--help'],
    description: helpText,
    takesValue: false,
    values: [],
    isFolder: false,
  };
  return program.commands.map((command) => commandToOffered(command, help, known));
}
