/** @file The scripts: each is the whole table written as the shell wants it, so that pressing TAB starts no process. */
import type { Offered, OfferedCommand } from './table.ts';

/** In single quotes no shell reads anything but the quote itself. */
const inQuotes = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const flagsOf = (options: readonly Offered[]): string[] => options.flatMap(({ flags }) => flags);

/** What bash offers behind an option; where the values are not known nothing, and then bash takes a path. */
function valueToBash(name: string, { flags, values, isFolder }: Offered): string {
  const cases = flags.map((flag) => `'${name} ${flag}'`).join('|');
  const known = values.length > 0 ? `words=${inQuotes(values.join(' '))}` : '';
  return `    ${cases}) ${isFolder ? 'kind=directory' : known} ;;`;
}

function commandToBash({ name, options, values }: OfferedCommand): string[] {
  const flags = inQuotes(flagsOf(options).join(' '));
  return [
    ...options.filter(({ takesValue }) => takesValue).map((option) => valueToBash(name, option)),
    `    '${name} '*) [[ $word == -* ]] && words=${flags} || words=${inQuotes(values.join(' '))} ;;`,
  ];
}

const BASH = (commands: readonly OfferedCommand[]): string => `_suanpan() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words='' kind='' IFS=$' \\t\\n'
  if [ "$COMP_CWORD" -eq 1 ]; then words=${inQuotes(commands.map(({ name }) => name).join(' '))}
  else case "\${COMP_WORDS[1]} $before" in
${commands.flatMap(commandToBash).join('\n')}
  esac; fi
  COMPREPLY=()
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen \${kind:+-A "$kind"} -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}")
}
complete -o filenames -o bashdefault -o default -F _suanpan suanpan
`;

/** Of the description of an option zsh reads brackets and colons. */
const zshText = (text: string): string => text.replace(/[[\]:\\]/gu, String.raw`\$&`);

function optionToZsh({ flags, description, takesValue, values, isFolder }: Offered): string[] {
  const way = values.length > 0 ? `(${values.join(' ')})` : isFolder ? '_files -/' : '_files';
  return flags.map((flag) =>
    inQuotes(`${flag}[${zshText(description)}]${takesValue ? `:value:${way}` : ''}`),
  );
}

function commandToZsh({ name, options, values }: OfferedCommand): string {
  const rest = values.length > 0 ? `*:value:(${values.join(' ')})` : '*:file:_files';
  return `    ${name}) _arguments ${[...options.flatMap(optionToZsh), inQuotes(rest)].join(' \\\n      ')} ;;`;
}

const ZSH = (commands: readonly OfferedCommand[]): string => `#compdef suanpan
_suanpan() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map(({ name, description }) => `      ${inQuotes(`${name}:${zshText(description)}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  shift words; (( CURRENT-- ))
  case $words[1] in
${commands.map(commandToZsh).join('\n')}
  esac
}
compdef _suanpan suanpan
`;

function optionToFish(name: string, { flags, description, takesValue, values, isFolder }: Offered): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
  const known = values.length > 0 ? `-xa ${inQuotes(values.join(' '))}` : '-r';
  const value = isFolder ? "-xa '(__fish_complete_directories)'" : known;
  const parts = [...names, ...(takesValue ? [value] : []), `-d ${inQuotes(description)}`];
  return `complete -c suanpan -n '__fish_seen_subcommand_from ${name}' ${parts.join(' ')}`;
}

function commandToFish({ name, description, options, values }: OfferedCommand): string[] {
  return [
    `complete -c suanpan -n __fish_use_subcommand -xa ${name} -d ${inQuotes(description)}`,
    ...(values.length > 0
      ? [`complete -c suanpan -n '__fish_seen_subcommand_from ${name}' -xa ${inQuotes(values.join(' '))}`]
      : []),
    ...options.map((option) => optionToFish(name, option)),
  ];
}

const FISH = (commands: readonly OfferedCommand[]): string =>
  `${commands.flatMap(commandToFish).join('\n')}\n`;

/** By the name of the shell. */
export const SCRIPTS: ReadonlyMap<string, (commands: readonly OfferedCommand[]) => string> = new Map([
  ['bash', BASH],
  ['zsh', ZSH],
  ['fish', FISH],
]);
